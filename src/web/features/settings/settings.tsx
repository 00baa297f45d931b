/** The settings. */
export default function Settings() {
  return null
}
