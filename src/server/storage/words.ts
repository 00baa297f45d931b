/** What the database says to those who start it, and to whoever it had to refuse. */
export const words = {
  'database/held': {
    zh: '数据文件夹 {folder} 正被另一个程序使用（进程 {pid}，主机 {host}，自 {since} 起）。请先停止它。',
    en: 'The data folder {folder} is in use by another program (process {pid} on {host}, since {since}). Stop it first.',
  },
  'database/held-by-unknown': {
    zh: '数据文件夹 {folder} 正被另一个程序使用。请先停止它。',
    en: 'The data folder {folder} is in use by another program. Stop it first.',
  },
  'database/no-sync': {
    zh: '写入 {folder} 的数据没有真正落盘，断电会丢失数据，因此不启动。请更换磁盘或文件系统。',
    en: 'What is written to {folder} does not reach the disk and a power cut would lose it: not started. Use another disk or file system.',
  },
  'database/sync-failed': {
    zh: '磁盘写入失败（错误 {errno}），系统已停止，已确认的数据不受影响。请检查磁盘后重新启动。',
    en: 'The disk failed to write (error {errno}); the system stopped, and what was acknowledged is safe. Check the disk, then start again.',
  },
  'database/disk-full': {
    zh: '磁盘空间不足，本次未保存。请清理空间后重试。（{reason}）',
    en: 'The disk is full and nothing of this was kept. Free some space and try again. ({reason})',
  },
  'database/cannot-start': {
    zh: '数据库无法启动：{reason}',
    en: 'The database cannot start: {reason}',
  },
  'database/closed': {
    zh: '系统正在停止，请稍后重试。',
    en: 'The system is stopping; try again later.',
  },
  'database/busy': {
    zh: '当前排队的请求过多（{waiting} 个），请稍后重试。',
    en: 'Too many requests are waiting ({waiting}); try again later.',
  },
  'database/time-limit': {
    zh: '操作超过 {seconds} 秒未完成，已撤销，没有保存任何内容。',
    en: 'The operation took more than {seconds} seconds and was undone; nothing of it was kept.',
  },
  'database/interrupted': {
    zh: '与数据库的连接中断，本次没有保存任何内容，请重试。（{reason}）',
    en: 'The connection to the database broke; nothing of this was kept, try again. ({reason})',
  },
  'database/outcome-unknown': {
    zh: '与数据库的连接中断，本次操作是否已保存不能确定，请核对后再试。（{reason}）',
    en: 'The connection to the database broke; whether this was kept is not known. Check before trying again. ({reason})',
  },
  'database/url-malformed': {
    zh: 'DATABASE_URL 的格式不正确，应为 postgres://用户:密码@主机:端口/数据库。',
    en: 'DATABASE_URL is malformed; it should read postgres://user:password@host:port/database.',
  },
  'database/host-unknown': {
    zh: '找不到数据库主机 {host}，请检查 DATABASE_URL。',
    en: 'The database host {host} is unknown; check DATABASE_URL.',
  },
  'database/unreachable': {
    zh: '无法连接数据库服务器 {host}:{port}，请检查其是否已启动、网络和端口是否正确。',
    en: 'The database server {host}:{port} cannot be reached; check that it runs, the network and the port.',
  },
  'database/password-refused': {
    zh: '数据库服务器拒绝了用户 {user} 的登录，请检查用户名和密码。（{reason}）',
    en: 'The database server refused the user {user}; check name and password. ({reason})',
  },
  'database/missing': {
    zh: '数据库服务器 {host} 上没有数据库 {database}，请先建立。',
    en: 'There is no database {database} on the server {host}; create it first.',
  },
  'database/too-many-connections': {
    zh: '数据库服务器 {host} 的连接已用完，请增加 max_connections 或减少其他程序的连接。',
    en: 'The database server {host} has no connection left; raise max_connections or close other programs.',
  },
  'database/server-starting': {
    zh: '数据库服务器 {host} 正在启动或停止，请稍后重试。',
    en: 'The database server {host} is starting or stopping; try again in a moment.',
  },
  'database/server-too-old': {
    zh: '数据库服务器版本为 PostgreSQL {version}，至少需要 {oldest}。',
    en: 'The database server is PostgreSQL {version}; at least {oldest} is needed.',
  },
  'database/rights-missing': {
    zh: 'DATABASE_URL 的用户权限不足：{reason}。该用户应是数据库的所有者，并能建立角色 yaodian_app 和 yaodian_system 或已是其成员。',
    en: 'The user of DATABASE_URL lacks rights: {reason}. It should own the database and be able to create the roles yaodian_app and yaodian_system, or be a member of both.',
  },
  'database/newer-than-program': {
    zh: '数据库由更新版本的程序使用过（{migration}），请升级本程序。',
    en: 'The database was used by a newer version of the program ({migration}); upgrade the program.',
  },
  'database/migration-changed': {
    zh: '数据库的结构记录与本程序不一致（{migration}），请使用原版本的程序或恢复备份。',
    en: 'The history of the database differs from this program ({migration}); use the version it was made with or restore a back-up.',
  },
} satisfies Record<string, { zh: string; en: string }>
