/** Whether a text can be a telephone of the country: a mobile number, or a fixed line with or without its area and extension. */
export function phoneIsPlausible(text: string): boolean {
  const number = text.replace(/[\s()（）-]/g, '').replace(/^\+?86/, '')
  return (
    /^1[3-9]\d{9}$/.test(number) || /^0\d{2,3}[2-9]\d{6,7}(转?\d{1,5})?$/.test(number) || /^[2-9]\d{6,7}$/.test(number)
  )
}
