/** Sentences of what keeps the service from starting. */
export const words = {
  'start/arguments': { zh: '启动参数有误：{reason}', en: 'The arguments are wrong: {reason}' },
  'start/port': {
    zh: '端口不是 0 到 65535 之间的整数：{port}',
    en: 'The port is not a whole number from 0 to 65535: {port}',
  },
  'start/origin': { zh: '对外地址无效：{origin}', en: 'The public address is not valid: {origin}' },
  'start/providers': {
    zh: '统一身份认证配置 {file} 有误：{reason}',
    en: 'The identity providers in {file} are wrong: {reason}',
  },
  'start/boundaries': {
    zh: '行政区划边界文件 {file} 有误：{reason}',
    en: 'The boundaries in {file} cannot be drawn: {reason}',
  },
  'start/no-city': { zh: '数据库里还没有城市。', en: 'The database holds no city yet.' },
  'start/folder': { zh: '无法使用数据文件夹：{reason}', en: 'A folder cannot be used: {reason}' },
  'start/port-in-use': {
    zh: '端口 {port} 已被占用。换一个：npm start -- --port 4000',
    en: 'Port {port} is in use. Take another: npm start -- --port 4000',
  },
  'start/cannot-listen': { zh: '无法监听：{reason}', en: 'The service cannot listen: {reason}' },
} as const
