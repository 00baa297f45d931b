/** The page's content policy allows no code made from text, so the shapes of the wire must not try it. Runs before they are made. */
import { config } from 'zod'

config({ jitless: true })
