/** Where in what was sent something is wrong: `channels.0.to.1`. */
const AT = String.raw`(?:audience|name|channels|filter|digest|weekly|decisions|operations|about|decision|reason|note|owner|due)\b[\w.]*`;

/** What is wrong with it, behind where. */
const WRONG: readonly (readonly [string, string])[] = [
  ['lower-case letters, digits and hyphens, at most (\\d+)', '小写字母、数字和连字符，最多 $2 个'],
  ['the name under which a secret is kept, never the secret itself', '应为保存密钥所用的名称，而非密钥本身'],
  ['an e-mail address', '应为电子邮件地址'],
  ['an http or https address, without a name or a password', '应为不含用户名和密码的 http 或 https 地址'],
  ['begins with item:, entity: or tariff:', '应以 item:、entity: 或 tariff: 开头'],
  ['two countries, as in CN>US', '应为两个国家，如 CN>US'],
  ['two capital letters', '应为两个大写字母'],
  ['a zone such as Europe/Berlin', '应为时区，如 Europe/Berlin'],
  ['a day such as ([\\d-]+)', '应为日期，如 $2'],
  ['a day', '应为日期'],
  ['there is no ([\\w, ]+)', '没有 $2'],
  ['(?:must be )?one of ([^;]+)', '应为以下之一：$2'],
  ['must be of type (\\w+)', '类型应为 $2'],
  ['channels need ids of their own', '各渠道的标识不得相同'],
  ['has at most (\\d+) characters', '最多 $2 个字符'],
  ['is the audience itself', '不能是该受众自身'],
  ["there is no audience '([^']+)'", '没有受众“$2”'],
  ['alert:…, change:… or line:…', '应为 alert:…、change:… 或 line:…'],
  ['Invalid input', '输入无效'],
];

/** What becomes of a message, and why it did not arrive; what a provider said of it stays as it is. */
export const DELIVERY_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^Commit (\d+)$/, '第 $1 号记录'],
  [/^The newest (\d+)$/, '最新 $1 条'],
  [/^(sent|waiting|given up|came back|called spam) after (\d+) tries$/, '$1（第 $2 次尝试后）'],
  [/^the mails that SES allows for a day are used up(?: \((.+)\))?$/, 'SES 允许的每日邮件数已用完 $1'],
  [/^SES has paused sending for this account \((.+)\)$/, 'SES 已暂停该账户发信（$1）'],
  [/^the sender's MAIL FROM domain is not verified with SES \((.+)\)$/, '发件人的 MAIL FROM 域名未经 SES 验证（$1）'],
  [/^the credentials for SES are not valid \((.+)\)$/, 'SES 凭证无效（$1）'],
  [/^SES does not know what mail is sent with \((.+)\)$/, 'SES 不认识发信所用的配置（$1）'],
  [/^the sender is not verified with SES, or may not be used \((.+)\)$/, '发件人未经 SES 验证，或不得使用（$1）'],
  [
    /^SES takes mail for verified addresses only while the account is in its sandbox \((.+)\)$/,
    '账户处于 SES 沙盒时，只能发往已验证的地址（$1）',
  ],
  [/^too many others go to the same receiver first$/, '同一接收方尚有过多消息在先'],
  [/^asked to wait since (\S+): (.+)$/, '自 $1 起被要求等待：$2'],
  [/^nothing is sent there until it is resumed \((.+)\)$/, '在恢复之前不再发往该地址（$1）'],
  [/^Slack answered in no form of its own: (.+)$/, 'Slack 的应答不是其自身格式：$1'],
];

/** What the desk says where it does not do what was asked. */
export const DESK_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^This was not taken: (.+\?)\.$/, '未被接受：$1'],
  [/^This was not taken: (.+)\.$/, '未被接受：$1。'],
  [new RegExp(`^((?:${AT}: )?[^;]+); ((?:${AT}: |\\S+ is no ).+)$`), '$1；$2'],
  ...WRONG.map(([words, chinese]): [RegExp, string] => [new RegExp(`^(${AT}): ${words}$`), `$1：${chinese}`]),
  [
    /^audience: its settings are (\d+) KB, and at most (\d+) KB are kept; filter by lists or groups, or part it into several audiences$/,
    '受众设置为 $1 KB，最多保存 $2 KB；请按清单或类别筛选，或拆分为多个受众',
  ],
  [/^(\S+) is no (?:subject|pair of countries) that is known$/, '不认识“$1”'],
  [/^(\S+) is no (?:subject|pair of countries) that is known; did you mean (.+)\?$/, '不认识“$1”；是否指“$2”？'],
  [/^(\S+) is no country's code \(ISO 3166\)$/, '“$1”不是国家代码（ISO 3166）'],
  [/^says nothing$/, '未说明任何内容'],
  [/^decides and takes back$/, '不能同时作出决定又撤回'],
  [/^a reason without a decision$/, '有理由而无决定'],
  [/^The body is no JSON\.$/, '发送内容不是 JSON。'],
  [/^Say who decides: by\.$/, '请说明由谁决定：by。'],
  [/^An audience has at most (\d+) (channels|lists)\.$/, '每个受众最多 $1 个$2。'],
  [/^An audience has at most (\d+) addresses\.$/, '每个受众最多 $1 个地址。'],
  [/^The audience is called '(.+)' and not '(.+)'\.$/, '该受众名为“$1”，而非“$2”。'],
  [/^There are (\d+) audiences, and no more are taken\.$/, '已有 $1 个受众，不再接受更多。'],
  [/^There is no audience '(.+)'\.$/, '没有受众“$1”。'],
  [/^There is no audience '(.+)' that decides on what it is told\.$/, '没有对所获通知作决定的受众“$1”。'],
  [/^(\S+) is no audience of yours\.$/, '“$1”不是您的受众。'],
  [/^Only an operator says who is told about the system itself\.$/, '只有运维人员可决定由谁接收系统自身的通知。'],
  [
    /^This is for desks and operators; ask whoever runs this system for the role\.$/,
    '仅供业务台和运维人员使用；请向系统管理者申请该角色。',
  ],
  [/^This is taken from the dashboard alone, or with the header (\S+)\.$/, '仅接受来自本面板或带有 $1 标头的请求。'],
  [/^What is sent has at most ([\d,]+) characters\.$/, '发送内容最多 $1 个字符。'],
  [
    /^A list is called by lower-case letters, digits and hyphens, at most (\d+)\.$/,
    '清单名称由小写字母、数字和连字符组成，最多 $1 个。',
  ],
  [/^There are no lines in it\.$/, '其中没有任何行。'],
  [/^(\S+) has no list '(.+)'\.$/, '“$1”没有清单“$2”。'],
  [/^(\S+) keeps no list '(.+)' with that line\.$/, '“$1”没有包含该行的清单“$2”。'],
  [/^The log has no such commit\.$/, '记录中没有这一条。'],
  [/^The log holds no (\S+)\.$/, '记录中没有 $1。'],
  [/^There is nothing here\.$/, '此处没有内容。'],
  [/^Here it is ([A-Z]+(?: or [A-Z]+)*)\.$/, '此处应为 $1。'],
  [/^It could not be done\. It has been noted; please try again\.$/, '未能完成。已记录；请重试。'],
  [/^The (?:desk|api) answered (\d+)\.$/, '服务返回 $1。'],
  [/^The api cannot be reached\.$/, '无法连接服务。'],
  [
    /^this list is larger than can be read at once \((.+) lines\): split it$/,
    '清单过大，无法一次读取（上限 $1 行）：请拆分',
  ],
  [
    /^this list is larger than can be read at once \((.+) cells\): split it$/,
    '清单过大，无法一次读取（上限 $1 格）：请拆分',
  ],
  [
    /^this list is larger than can be read at once \((.+) MB(?: unpacked)?\): split it$/,
    '清单过大，无法一次读取（上限 $1 MB）：请拆分',
  ],
];
