import type { ReactNode } from "react";
import type { ChangedField, ImportProblem } from "../../imports/import.ts";
import type { Field } from "../../imports/reading/fields.ts";
import type { TableProblem } from "../../tables/table.ts";
import { say } from "../say.ts";

/** Where a problem stands, as the reader finds it in the file. */
export interface ProblemPlace {
  /** Empty when the file has one sheet. */
  sheet: string;
  /** The header of the column; empty when it is none. */
  label: string;
  /** Its letter in a spreadsheet. */
  letter: string;
}

/** Words of the import of duty lists. */
export const imports = {
  title: "导入职责清单",
  lede: "把县里已经公布的清单表格传上来：乡镇的三张清单（基本履职、配合履职、上级部门收回）、部门的权责清单。先看结果，确认以后才写进名录。",
  toExport: "导出现在的名录",
  export: {
    title: "导出一个县的职责清单",
    lede: "导出的表格改好以后，可以直接在导入页传回来：没有改的不会变。",
    of: (county: string, csv: ReactNode, xlsx: ReactNode) => say`${county}：${csv}、${xlsx}`,
  },
  csv: "CSV",
  xlsx: "Excel",
  county: "哪个县的清单",
  countyHint: "填县（市、区）的名称或 12 位区划代码。",
  source: "清单的名称和文号",
  sourceHint: "例如“青禾县乡镇履职事项清单（青办发〔2025〕12 号）”。写进工作人员变动记录，4 到 200 字。",
  file: "表格文件",
  fileHint:
    "CSV、XLSX 或 XLS，最大 20 MB。表头在前 20 行里，单元格可以合并；里面的公式不会运行。只有您看得到，确认以前留 24 小时。",
  submit: "上传并预览",
  errors: {
    county: "没有找到这个县，或者同名的不止一个：请填 12 位区划代码",
    source: "请写明清单的名称和文号，4 到 200 字",
    file: "请选择一个文件",
    from: "请填一个日期，例如 2025-07-01",
  },
  tables: {
    empty: "文件里什么也没有。请打开看看，是不是选错了文件",
    type: "这不是表格。请传 CSV、XLSX 或 XLS 文件；Word、PDF、图片里的表格，请先复制到 Excel 或 WPS 里存成 XLSX",
    other_table: "这种表格读不了（ODS、XLSB）。请在 Excel 或 WPS 里另存为 XLSX",
    web_page: "这个文件虽然叫表格，其实是网页。请用 Excel 或 WPS 打开，另存为 XLSX",
    locked: "文件有密码。请去掉密码再传",
    broken: "文件坏了，打不开。请用 Excel 或 WPS 打开，另存为 XLSX 再传",
    large: "文件太大：最多 20 MB、5 万行、200 列、100 万个单元格。请拆成几个文件",
    busy: "现在有好几份表格在排队。请过一会儿再传",
  } satisfies Record<TableProblem, string>,
  done: (created: number, changed: number, ended: number, unchanged: number) =>
    created + changed + ended === 0
      ? `名录没有改变：${unchanged} 项都已经在里面了。`
      : `已写进名录：新增 ${created} 项，更改 ${changed} 项，结束 ${ended} 项；${unchanged} 项不变。`,
  waiting: (source: string) => `您有一份清单还没有确认：${source}。`,
  toPreview: "看结果，确认",
  dropped: "没有导入，清单已经删除，名录没有改变。",
  preview: {
    title: "看看结果，再确认",
    lede: (county: string, source: string) => `${county} · ${source}`,
    nothingYet: "还没有写进名录。",
    counts: { created: "新增", changed: "更改", missing: "文件里没有", unchanged: "不变", problems: "要改的地方" },
    unit: "项",
    unitProblems: "处",
    digest: (sha256: string) => `文件的 SHA-256：${sha256}`,
    choicesTitle: "怎么读这份表格",
    from: "从哪天起施行",
    fromHint: "新增和更改的事项从这天起算；更改前的内容到前一天为止，仍可查。",
    sheet: (name: string, rows: number) => `${name || "表格"}（${rows} 行）`,
    taken: "导入这张表",
    band: "是哪一张清单",
    bandNone: "请选择",
    bandByColumn: "按表里的一列",
    holder: "是哪个部门的清单",
    holderHint: "表里有一列写明部门的，不用选。",
    holderNone: "表里写了",
    columnsTitle: "每一列是什么",
    column: (letter: string, label: string) => `${letter} 列“${label}”`,
    noHeader: "前 20 行里没有找到表头：要有一行写着“事项名称”或者“职权名称”等。",
    update: "按这样再看一遍",
    problemsTitle: "要改的地方",
    problemsNote: "这些行不会导入，其他的照样可以确认。改好文件再传一次，已经导入的不会重复。",
    more: (shown: number, all: number) => `共 ${all} 处，这里只列前 ${shown} 处。`,
    columns: {
      place: "在哪里",
      problem: "怎么改",
      title: "事项",
      band: "清单",
      holder: "部门",
      what: "改了什么",
      code: "编号",
    },
    createdTitle: "新增的",
    changedTitle: "更改的",
    missingTitle: "名录里有、文件里没有的",
    missingNote: "这些事项不会因为文件里没有就结束，除非勾选下面这一格。",
    endMissing: (count: number, day: string) => `把其中 ${count} 项结束，最后一天是${day}`,
    endNone: "这些事项这天还不能结束：那天以后还有按它作出的认定，或者它就是那天才开始的。",
    reinstated: "重新列入",
    fields: {
      title: "名称",
      category: "类别",
      band: "清单",
      holderId: "部门",
      departmentDuty: "部门职责",
      townshipDuty: "乡镇职责",
      note: "说明",
      bases: "法律依据",
      reinstated: "重新列入",
    } satisfies Record<ChangedField, string>,
    change: (field: string, before: string, now: string) => `${field}：原为“${before || "空"}”，改为“${now || "空"}”`,
    inPlace: "（更正当天的版本）",
    confirm: (count: number) => (count === 0 ? "确认，结束勾选的" : `确认，写进名录（${count} 项）`),
    confirmNothing: "没有要写进名录的。",
    drop: "放弃这份清单",
    stale: "刚才有人改了名录。请再看一遍下面的结果，再确认。",
    again: "已按新的选择再看了一遍，还没有写进名录。请看完再确认。",
  },
  fields: {
    serial: "序号（不用）",
    code: "编码",
    parent: "上级事项的编码",
    title: "事项名称",
    part: "子项",
    category: "类别",
    band: "是哪一张清单",
    holder: "承担部门",
    takeover: "承接部门及工作方式",
    departmentDuty: "部门职责、责任事项",
    townshipDuty: "乡镇职责",
    basis: "法律依据",
    from: "施行日期",
    note: "说明（连同表头一起记下）",
    ignored: "不导入",
  } satisfies Record<Field, string>,
  place: (row: number | null, { sheet, letter, label }: ProblemPlace, last: number | null) =>
    [
      sheet && `表“${sheet}”`,
      row !== null && `第 ${row === last ? row : `${row}–${last}`} 行`,
      letter && `${letter} 列${label ? `“${label}”` : ""}`,
    ]
      .filter(Boolean)
      .join("，"),
  problem: (problem: ImportProblem): string => {
    switch (problem.what) {
      case "no_header":
        return "前 20 行里没有表头。请加一行，至少写上“事项名称”";
      case "no_band":
        return "看不出是哪一张清单。请在上面选择";
      case "no_title":
        return "没有事项名称。请补上；如果是接着上一行的，请把序号也清空";
      case "no_department":
        return "没有写承担部门。请补上，或者在上面选择是哪个部门的清单";
      case "unknown_department":
        return `名录里没有“${problem.text}”。请写部门的全称；或者先在“建站”的“部门”里录入这个部门、给它添上这个又称，再回来看这一页`;
      case "unknown_band":
        return `“${problem.text}”不是一张清单。请写“基本履职”“配合履职”“上级部门收回”或者“清单外”`;
      case "unknown_parent":
        return `没有编码是“${problem.text}”的上级事项。请核对`;
      case "bad_code":
        return "编码只能有字母、数字、点和横线，最多 60 个。请改，或者清空";
      case "bad_day":
        return `“${problem.text}”不是日期。请写成 2025-07-01`;
      case "ambiguous":
        return "名录里有几项同名的，分不清是哪一项。请填编码";
      case "too_long":
        return `太长了，最多 ${problem.limit} 字。请缩短`;
      case "twice":
        return `和第 ${problem.of} 行是同一项。请删去一行，或者分别填编码`;
      case "later_version":
        return `名录里这一项从 ${problem.day} 起已有更新的内容。请把施行日期改到那天以后`;
      case "judged":
        return `有事由按现在的内容认定到 ${problem.day}。请把施行日期改到那天以后`;
    }
  },
};
