/** The one theme: tokens for antd and, through `theme.css`, for our own styles. Contrast of text is at least 4.5 to 1. */
import type { ThemeConfig } from 'antd'

/** Mended against antd's defaults, which fail WCAG 2.2 AA: primary on white, placeholder, secondary and link text, borders. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a5aa8',
    colorLink: '#1a5aa8',
    colorLinkHover: '#0f3d75',
    colorInfo: '#1a5aa8',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6f3d',
    // The pale grounds of `theme.css`: what antd derives from dark colours is mud.
    colorInfoBg: '#e8f0fa',
    colorErrorBg: '#fcebea',
    colorWarningBg: '#fff6dc',
    colorSuccessBg: '#e6f4ea',
    colorText: '#1d2433',
    colorTextSecondary: '#4b5565',
    colorTextTertiary: '#5a6474',
    colorTextDescription: '#4b5565',
    colorTextPlaceholder: '#667080',
    colorTextQuaternary: '#667080',
    colorBorder: '#868f9d',
    colorBorderSecondary: '#dde2e9',
    colorBgLayout: '#f3f5f8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Helvetica Neue", Arial, sans-serif',
    controlHeight: 34,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Tabs: { horizontalMargin: '0 0 12px 0', itemHoverColor: '#1a5aa8', itemActiveColor: '#0f3d75' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
  },
}
