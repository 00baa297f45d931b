/** A token that a receiver gave, and for how long. */
export interface Token {
  token: string
  seconds: number
}

/** What a gateway signs in with. */
export interface Credential {
  secret(): Promise<string>
  /** The token that is kept, or a new one where it has run out. */
  token(fetchToken: () => Promise<Token>): Promise<string>
  /** Forgets the token that the receiver does not take any more. */
  drop(): Promise<void>
}
