/** What a column of a duty list says. Of those but `departmentDuty` and `note` a list has one; what else there is goes to the note. */
export const FIELDS = [
  "serial", // a number for the eye
  "code",
  "parent", // the code of the item that this is a part of
  "title",
  "part", // 子项
  "category",
  "band",
  "holder",
  "takeover", // 承接部门及工作方式: the department, and what it does, in one cell
  "departmentDuty",
  "townshipDuty",
  "basis",
  "from",
  "note",
  "ignored",
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields that several columns may have. */
export const REPEATED: readonly Field[] = ["departmentDuty", "note", "ignored"];

/**
 * Header words without white space and brackets, as governments write them (the domain notes list the documents), and the
 * English names of our own columns. The first that fits counts.
 */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ["serial", /^(序号|编号|no\.?|serial)$/i],
  ["parent", /^((上级|母项|父项|所属)(事项)?编码|parent_?code)$/i],
  ["part", /^(子项|子项名称|小项|小项名称|二级事项)$/],
  ["code", /^((项目|事项|职权|权力|职责|基本|实施|清单)?(编码|代码)|code)$/i],
  ["band", /^(清单类别|清单类型|履职类别|所属清单|band)$/i],
  [
    "category",
    /^((职权|权力|权种|行政权力|事项|项目|职责)?(类型|类别)|分类|履职(领域|类别)|(所属)?领域|一级事项|category)$/i,
  ],
  ["takeover", /^承接部门.*(方式|职责|措施)$/],
  ["townshipDuty", /^((乡镇?|镇街?|街道|镇乡|乡镇街道|镇街道|乡镇街)(配合|承担|主要)?职责|配合职责|township_?duty)$/i],
  [
    "departmentDuty",
    /^(责任事项|((对应|关联|对应关联)?(上级|县级|市级|主管|牵头|责任))?部门(承担的)?(主要)?职责|(主要|工作)职责|职责内容|履职内容|department_?duty)$/i,
  ],
  ["basis", /^((设定|实施|职权|权力|执法|法律|行使|公开|履职|责任设定|权力设定)?依据|法律法规依据|权力来源|bases)$/i],
  [
    "holder",
    /^((法定)?(实施|执法|行使|公开|责任)(主体|单位)|(责任|承担|承接|牵头|主管|实施)(部门|单位)|(对应|关联|对应关联)?(上级|县级)(主管|责任)?部门(名称)?|holder)$/i,
  ],
  ["from", /^((施行|生效|起始|启用)(日期|时间)|effective_?from)$/i],
  [
    "title",
    /^((事项|职权|项目|大项|主项|权力|职责)名称(项目子项)?|(职责|履职|公开|基本履职|配合履职|收回|上级部门收回)?事项(名称)?|(基本|配合)履职事项名称|名称|项目|title)$/i,
  ],
  ["note", /^(备注|说明|note)$/i],
];

/** A header without what differs from file to file. */
export function plainHeader(text: string): string {
  return text.normalize("NFKC").replace(/[\s()[\]【】、/·:*]/g, "");
}

/** What a column with this header says; null for a header that nobody knows. */
export function fieldOfHeader(text: string): Field | null {
  const plain = plainHeader(text);
  return plain === "" ? null : (WORDS.find(([, words]) => words.test(plain))?.[0] ?? null);
}

/** One space for many, whatever their width; no blank at the ends of lines, no empty line. */
export function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A text on one line: a line break between Chinese characters is only how a cell was wide. */
export function oneLine(text: string): string {
  return tidy(text)
    .replace(/(?<=[\p{Script=Han}，。、；：）》])\n|\n(?=[\p{Script=Han}（《])/gu, "")
    .replaceAll("\n", " ");
}

/** Texts that people take for the same: without white space, quotes, and differences of width. */
export function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s"'“”‘’]/g, "")
    .toLowerCase();
}

/** What stands in a cell where nothing is meant. */
export function isNothing(text: string): boolean {
  return /^[\s/\\\-—–_无]*$/.test(text);
}
