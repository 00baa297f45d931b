/** The role of every request: owns nothing, bypasses nothing, reaches what the policies let it. */
export const appRole = 'yaodian_app'

/** The role of work that no request's scope bounds; its policies let it reach every row it is granted. */
export const systemRole = 'yaodian_system'

/** The schema of all tables; nobody but their owner may create anything in it. */
export const schemaName = 'yaodian'

/** The owner of the tables on the embedded engine; on a server it is the user of DATABASE_URL. */
export const loginRole = 'yaodian_login'
