import { type Kysely, sql } from "kysely";
import { createTableWithId } from "./portable.ts";

export async function up(db: Kysely<any>): Promise<void> {
  await createTableWithId(db, "message_templates")
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("locale", "text", (c) => c.notNull().check(sql`locale in ('zh-CN', 'en')`))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("active", "integer", (c) =>
      c
        .notNull()
        .defaultTo(1)
        .check(sql`active in (0, 1)`),
    )
    .execute();
  await db.schema
    .createIndex("message_templates_in_order")
    .on("message_templates")
    .columns(["active", "purpose", "id"])
    .execute();
  const rows = DEFAULTS.map(([purpose, title, body]) => ({ purpose, locale: "zh-CN", title, body }));
  await db.insertInto("message_templates").values(rows).execute();
}

/** What moderators begin with: a note for each reason to decline, and the usual questions. */
const DEFAULTS: readonly [purpose: string, title: string, body: string][] = [
  [
    "no_department",
    "看不出是哪个部门",
    "您好，您反映的情况我们读了，但看不出是哪个部门提出的要求，所以这次没有公开。\n\n您可以另交一份，写明：\n\n- 通知、会议或者工作群是哪个单位的；\n- 文件上盖的是哪个单位的章；\n- 检查、考核由哪个单位来做。\n\n不知道全称也没关系，写您听到的名字就行。",
  ],
  [
    "no_facts",
    "没有写具体的要求",
    "您好，您反映的情况我们读了，但没有写具体要做什么，所以这次没有公开。\n\n您可以另交一份，写明：\n\n- 要你们做哪件事，做到什么程度；\n- 从什么时候开始，多久做一次；\n- 是发文、开会还是在群里布置的。\n\n请不要写姓名、电话和文号。",
  ],
  [
    "not_our_matter",
    "不属于本站的范围",
    "您好，这件事不属于本站的范围：本站只收部门把自己的职责交给乡镇，或者不分情况一刀切。\n\n- 日常诉求请打 **12345**；\n- 信访事项请找信访部门；\n- 违法犯罪请找公安机关；\n- 公职人员违纪违法请找纪检监察机关。",
  ],
  [
    "duplicate",
    "与另一份内容相同",
    "您好，这份反映和已经收到的一份内容相同，只算一份，所以没有另外公开。\n\n如果是您重复提交的，请用前一份的回执码查看进展；如果不是，请用自己的话另写一份，写上你们那里的情况。",
  ],
  [
    "private_matter",
    "主要是个人之间的事",
    "您好，这份反映讲的主要是个人之间的事，公开会伤及他人，所以没有公开。\n\n您可以另交一份，只写**部门要求做了什么**，不写谁做的、谁说的。",
  ],
  [
    "abuse",
    "有侮辱或者与事无关的内容",
    "您好，这份反映里有侮辱他人或者与事无关的内容，所以没有公开。\n\n您可以另交一份，只写事情本身：哪个部门、要求做什么、给你们带来什么负担。",
  ],
  [
    "question",
    "问是哪个部门",
    "您好，您反映的情况我们在看。请问这项要求是**哪个部门**提出的？通知、会议或者工作群是哪个单位的？不知道全称也没关系。",
  ],
  [
    "question",
    "问具体要求",
    "您好，您反映的情况我们在看。请补充：\n\n1. 具体要做什么，多久一次；\n2. 从什么时候开始；\n3. 有没有给人、给钱、给权限。",
  ],
  [
    "question",
    "问有没有依据",
    "您好，请问布置这项任务时，有没有说**依据哪个文件**？只写文件的名称或者大意，不要写文号，也不要上传能认出您的材料。",
  ],
];
