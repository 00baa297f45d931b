/** Channels (消息渠道): ways by which messages leave the system. Which there are, and what they need, the administrator says. */
import type { Problem } from '../problem.ts'
import { defineRecord, known, type RecordState } from '../record.ts'
import { readHours, shippedHours } from './sending-times.ts'

export const channelKinds = ['email', 'wecom', 'dingtalk', 'zheding'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** What is asked of the administrator for a channel; the secret is kept apart. */
export type SettingField = { zh: string; en: string; initial: string } & (
  | { kind: 'line' | 'address' | 'number' | 'hours'; optional?: true }
  | { kind: 'choice'; of: readonly { value: string; zh: string; en: string }[] }
)

const hours = {
  workHours: { kind: 'hours', zh: '工作时间', en: 'Working hours', initial: shippedHours.work },
  urgentHours: {
    kind: 'hours',
    zh: '当日到期可提醒的时间',
    en: 'Hours for what is due today',
    initial: shippedHours.urgent,
  },
  detail: {
    kind: 'choice',
    zh: '消息内容',
    en: 'What a message says',
    initial: 'titles',
    of: [
      { value: 'titles', zh: '事项名称和时限', en: 'Titles and times' },
      { value: 'counts', zh: '只发数量', en: 'Numbers only' },
    ],
  },
} as const satisfies Record<string, SettingField>

export const channelSettings: Record<ChannelKind, Readonly<Record<string, SettingField>>> = {
  email: {
    host: { kind: 'line', zh: '邮件服务器', en: 'SMTP server', initial: '' },
    port: { kind: 'number', zh: '端口', en: 'Port', initial: '465' },
    security: {
      kind: 'choice',
      zh: '加密方式',
      en: 'Encryption',
      initial: 'tls',
      of: [
        { value: 'tls', zh: 'TLS', en: 'TLS' },
        { value: 'starttls', zh: 'STARTTLS', en: 'STARTTLS' },
        { value: 'none', zh: '不加密（仅限内网）', en: 'None (inside only)' },
      ],
    },
    user: { kind: 'line', zh: '登录名', en: 'User', initial: '', optional: true },
    from: { kind: 'line', zh: '发件邮箱', en: 'Sender', initial: '' },
    ...hours,
  },
  wecom: {
    address: { kind: 'address', zh: '接口地址', en: 'Address', initial: 'https://qyapi.weixin.qq.com' },
    corpId: { kind: 'line', zh: '企业ID（CorpID）', en: 'Corp id', initial: '' },
    agentId: { kind: 'number', zh: '应用编号（AgentId）', en: 'Agent id', initial: '' },
    ...hours,
  },
  dingtalk: {
    address: { kind: 'address', zh: '接口地址', en: 'Address', initial: 'https://oapi.dingtalk.com' },
    todoAddress: { kind: 'address', zh: '待办接口地址', en: 'Address of to-dos', initial: 'https://api.dingtalk.com' },
    appKey: { kind: 'line', zh: 'AppKey', en: 'App key', initial: '' },
    agentId: { kind: 'number', zh: '应用编号（AgentId）', en: 'Agent id', initial: '' },
    todo: {
      kind: 'choice',
      zh: '同时写入待办',
      en: 'To-dos too',
      initial: 'no',
      of: [
        { value: 'no', zh: '否', en: 'No' },
        { value: 'yes', zh: '是（需有待办权限）', en: 'Yes' },
      ],
    },
    ...hours,
  },
  zheding: {
    address: { kind: 'address', zh: '接口地址', en: 'Address', initial: '' },
    appKey: { kind: 'line', zh: 'AppKey', en: 'App key', initial: '' },
    tenantId: { kind: 'number', zh: '租户编号（TenantId）', en: 'Tenant id', initial: '' },
    ...hours,
  },
}

/** What the secret of a channel is called. */
export const secretNames: Record<ChannelKind, { zh: string; en: string }> = {
  email: { zh: '邮箱密码或者授权码', en: 'Password' },
  wecom: { zh: '应用 Secret', en: 'Secret of the application' },
  dingtalk: { zh: 'AppSecret', en: 'App secret' },
  zheding: { zh: 'AppSecret', en: 'App secret' },
}

export type ChannelSettings = Record<string, string>

/** A channel. The secret itself is nowhere in it. */
export interface Channel extends RecordState {
  kind: ChannelKind
  on: boolean
  settings: ChannelSettings
  /** Instant at which the secret was given, and by whom. */
  secretAt: string | null
  secretBy: string | null
}

export interface ChannelActs {
  set: { unitId: string; kind: ChannelKind; settings: ChannelSettings }
  /** Only that it was given: never what it is. */
  'give-secret': Record<never, never>
  'switch-on': Record<never, never>
  'switch-off': Record<never, never>
}

export const channel = defineRecord<Channel, ChannelActs>({
  type: 'channel',
  fold: {
    set: (state, { unitId, kind, settings }, act) => ({
      ...(state ?? { on: false, secretAt: null, secretBy: null }),
      id: act.record,
      unitId,
      kind,
      settings,
    }),
    'give-secret': (state, _, act) => ({ ...known(state), secretAt: act.at, secretBy: act.by.name }),
    'switch-on': (state) => ({ ...known(state), on: true }),
    'switch-off': (state) => ({ ...known(state), on: false }),
  },
})

/** Everything that is wrong with what the administrator entered, each at its field. */
export function checkSettings(kind: ChannelKind, settings: ChannelSettings): Problem[] {
  return Object.entries(channelSettings[kind]).flatMap(([name, field]): Problem[] => {
    const value = settings[name] ?? ''
    const at = `settings.${name}`
    if (value === '') return 'optional' in field && field.optional ? [] : [{ code: 'notice/setting-missing', at }]
    return isWhole(field, value) ? [] : [{ code: `notice/setting-no-${field.kind}`, at }]
  })
}

function isWhole(field: SettingField, value: string): boolean {
  switch (field.kind) {
    case 'number':
      return /^\d{1,18}$/.test(value)
    case 'address':
      return /^https?:\/\/[^\s/]+(\/[^\s]*)?$/.test(value)
    case 'hours':
      return readHours(value) !== null
    case 'choice':
      return field.of.some((each) => each.value === value)
    default:
      return value.length <= 200 && !/[\r\n]/.test(value)
  }
}
