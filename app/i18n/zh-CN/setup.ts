import type { BodyError, ChangeKind } from "../../setup/bodies/change.ts";
import type { BodyColumn, BodyFault, BodyProblem } from "../../setup/bodies/body.ts";
import type { StepGap, OperatorField, StepName, StepState } from "../../setup/setup.ts";

const FIELDS: Record<OperatorField, string> = {
  name: "运营者",
  contact: "联系方式",
  licence: "数据许可",
  corrections: "更正意见寄往",
  icp: "ICP 备案号",
  seenBefore: "定期版公布前给谁看",
};

const COLUMNS: Record<BodyColumn, string> = {
  name: "名称",
  name_en: "英文名",
  type: "类型",
  line: "条线",
  parents: "上级",
  host: "办公室设在",
  aliases: "又称",
  former_names: "曾用名",
  code: "代码",
};

/** Words of setting the site up: the steps, as pages and in the terminal, and who runs the site. */
export const setup = {
  title: "建站",
  lede: "从一个空站到一个县开始工作。每一步都可以先放下，以后接着做。",
  ready: "可以公布反映了：该有的都有了。",
  left: (steps: number) => `还差 ${steps} 步才能公布反映。`,
  todo: "看还差什么",
  demo: "这是演示站：这里的步骤只供了解用法，不能放进真实的县。要建真实的站，请在服务器上运行 npm run setup -- --fresh 文件夹，它在演示站旁边另建一个干净的站。",
  steps: {
    database: "数据库",
    operator: "运营者",
    administrator: "管理员",
    counties: "服务的县",
    bodies: "部门",
    duties: "职责清单",
    calendar: "工作日",
    sealing: "密封的钥匙",
    moderators: "审核员",
    officers: "部门经办人",
  } satisfies Record<StepName, string>,
  about: {
    database: "表结构，全国行政区划，条线。由 npm run migrate 或 npm run setup 准备好。",
    operator: "谁办这个站、怎么联系、数据可以怎么用。写在每一页的页脚和“关于本站”里。",
    administrator: "至少一位管理员，并且设好第二步验证。再请一位，免得只有一个人能管。",
    counties: "从全国行政区划里选，可以不止一个。",
    bodies: "先用模板生成一个县通常有的部门，再逐个更正；也可以传一张表。",
    duties: "乡镇的三张清单、部门的权责清单。没有职责清单就不能认定是谁的职责。",
    calendar: "国务院公布的放假安排，以及各县部门有几个工作日可以答复。",
    sealing:
      "反映人留的联系方式、原始文件密封到这把钥匙，要几位保管人一起才能打开。在服务器上做：npm run contact -- new-key --shares 3 --threshold 2。",
    moderators: "每个县至少两位审核员：隐去文字、合并事由都要两个人。来自本县的不能审核本县。",
    officers: "代表部门公开答复的人，每个部门一位。没有人答复，事由照样公布，时限照样计算。",
  } satisfies Record<StepName, string>,
  does: {
    operator: "填写运营者",
    administrator: "看账号",
    counties: "选择县",
    bodies: "录入部门",
    duties: "导入职责清单",
    calendar: "设定工作日",
    moderators: "邀请审核员",
    officers: "邀请部门经办人",
  } satisfies Record<Exclude<StepName, "database" | "sealing">, string>,
  states: { done: "已完成", begun: "可以更好", todo: "还没完成" } satisfies Record<StepState, string>,
  gap: (gap: StepGap, nameOf: (named: { name: string; nameEn: string }) => string): string => {
    switch (gap.what) {
      case "divisions":
        return "还没有载入全国行政区划：请在服务器上运行 npm run migrate";
      case "operator":
        return `没有填${FIELDS[gap.field]}`;
      case "icp":
        return "没有填 ICP 备案号：在中国内地提供服务的网站必须有";
      case "administrator":
        return "还没有管理员：请在服务器上运行 npm run setup";
      case "second_factor":
        return "管理员还没有设第二步验证：请登录一次，按页面提示设置";
      case "county":
        return "还没有选择县";
      case "bodies":
        return `${nameOf(gap.county)}还没有部门`;
      case "duties":
        return `${nameOf(gap.county)}还没有职责清单`;
      case "moderator":
        return `${nameOf(gap.county)}还没有可以审核的人（设好了第二步验证，而且不来自本县）`;
      case "second_moderator":
        return `${nameOf(gap.county)}只有一位审核员：隐去文字、合并事由都要两个人`;
      case "officer":
        return `${nameOf(gap.county)}的部门还没有人能在本站答复`;
      case "more":
        return `还有 ${gap.counties} 个县也是这样`;
      case "sealing":
        return "还没有钥匙：现在反映人不能留联系方式，原始文件也不保存";
      case "holidays":
        return `还没有录入 ${gap.year} 年的放假安排，落在那一年的期限是暂定的`;
    }
  },
  saved: "已经保存。",
  back: "回到建站",
  operator: {
    title: "运营者",
    lede: "写在每一页的页脚和“关于本站”里，改了以后立即更新。",
    fields: FIELDS,
    hints: {
      name: "办这个站的单位或个人，写全称。",
      contact: "公众怎么找到您：电话、电子邮箱或者通信地址。",
      licence: "别人可以怎样使用公开的数据，例如“CC BY 4.0”。",
      corrections: "发现本站有错的人写信到哪里，例如 gengzheng@example.cn。",
      icp: "例如“京ICP备12345678号-1”。没有就留空。",
      seenBefore: "开放数据定期版公布以前，您会给谁看，名字之间用“；”。每一版的页面和封面上照写。没有就留空。",
    } satisfies Record<OperatorField, string>,
    errors: {
      name: "请填写运营者，一行，最多 200 字",
      contact: "请填写联系方式，一行，最多 200 字",
      licence: "请填写数据许可，一行，最多 200 字",
      corrections: "请填写更正意见寄往哪里，一行，最多 200 字",
      icp: "ICP 备案号写一行，最多 60 字",
      seenBefore: "事先看到定期版的人写一行，最多 200 字",
    } satisfies Record<OperatorField, string>,
    submit: "保存",
    about: "谁办这个站",
    foot: (name: string, contact: string) => `运营者：${name}。联系方式：${contact}。`,
    footRest: (licence: string, corrections: string) => `公开数据：${licence}。发现有错，请写到：${corrections}。`,
  },
  counties: {
    title: "服务的县",
    lede: "反映可以来自任何地方；部门、职责清单和审核员按县配置。",
    label: "县、区或县级市",
    hint: "写全名，例如“旬邑县”，或者 6 位、12 位区划代码。",
    add: "添加",
    which: "同名的不止一个，请选一个",
    caption: "已经选择的县",
    columns: { name: "县", bodies: "部门", duties: "职责事项", moderators: "审核员", act: "操作" },
    none: "还没有选择县。",
    remove: "取消",
    removeNamed: (name: string) => `取消“${name}”`,
    errors: {
      unknown:
        "没有找到这个县：请写全名，或者区划代码。全国名单里没有的新县，先在服务器上用 npm run admin -- amend-divisions 录入",
      several: "同名的不止一个，请在下面选一个",
      used: "这个县已经有部门，不能取消：部门是公开的",
      demonstration: "这是演示站，不能放进真实的县",
      real_site: "这是真实的站，不能放进虚构的县",
    },
  },
  bodies: {
    title: "部门",
    lede: "部门的名称、上级、又称和曾用名都是公开的。反映人写的是叫法，又称和曾用名越全，越容易对上。",
    county: "哪个县",
    show: "看这个县",
    noCounty: "还没有选择县。",
    choose: "先选择县",
    now: (count: number) => (count === 0 ? "现在没有部门。" : `现在有 ${count} 个部门。`),
    caption: (county: string) => `${county}的部门`,
    columns: { name: "名称", type: "类型", line: "条线", host: "办公室设在" },
    template: {
      title: "用模板添加",
      lede: "勾选有的，名称和实际不同的改成实际的。上级、又称、曾用名一并填好，添加以后可以逐个更正。",
      take: (name: string) => `添加：${name}`,
      perTownship: (count: number, name: string) => `每个乡镇一个（共 ${count} 个），例如：${name}`,
      name: "名称",
      none: "模板里的部门都已经有了。",
      submit: "添加勾选的部门",
      nothing: "请至少勾选一个部门",
    },
    list: {
      title: "用表格添加",
      lede: "传一个表格文件，或者把表粘贴进来。表头里要有“名称”，其他各列可以没有，不分先后。没写的，按一个县通常的部门补上：类型、条线、英文名、常用的又称。",
      hint: "类型写政府部门、垂直管理单位、党委部门、派驻机构、临时机构；上级写部门名称，最多两个，用“、”隔开，不写就是本县；临时机构要写办公室设在哪个部门。",
      file: "表格文件",
      lines: "“条线”可以写哪些",
      fileHint: "CSV、XLSX 或 XLS，最大 20 MB。表头在前 20 行里，单元格可以合并。",
      label: "或者粘贴一张表",
      pasteHint: "从电子表格里复制整张表，或者粘贴 CSV。",
      columns: COLUMNS,
      submit: "检查并添加",
      empty: "请选择一个文件，或者把表粘贴进来",
      problem: ({ row, name, what, is }: BodyProblem, column: string | null) =>
        [row > 0 && `第 ${row} 行${name && `（${name}）`}`, column, FAULTS[what]].filter(Boolean).join("：") +
        (is === undefined ? "" : `。现在录的是：${is === "" ? "没有" : is}`),
      problems: (count: number) => `表里有 ${count} 处要改，什么也没有添加`,
    },
    entered: (count: number, there: number) =>
      (count > 0 ? `添加了 ${count} 个部门。` : "没有要添加的。") +
      (there > 0 ? `表里${count > 0 ? "另外" : ""} ${there} 个部门已经有了，和现在录的一样，什么也没有改。` : ""),
  },
  body: {
    title: (name: string) => `更正和变动：${name}`,
    public: "看公开的页面",
    undo: {
      title: "撤回录错的合并",
      lede: "部门、数字、职责和承办的临时机构都回到合并以前；合并期间公布的答复照旧。两个部门的公开页面仍然写着有过这次合并、哪天撤回。",
      cannot: "这次合并不能撤回：此后部门又有变动，或者转过去的职责又改过、已经用来认定。",
      reason: "撤回的原因",
      reasonHint: "4 到 200 字，记进工作人员变动记录。",
      submit: "撤回合并",
    },
    ended: (day: string) => `已于${day}撤销或者并入别的部门，不能再改。`,
    correct: {
      title: "更正录入的错误",
      lede: "只用来改写错的字。部门真的改了名，在下面记变动：旧名会留作曾用名。",
      name: "名称",
      nameEn: "英文名",
      aliases: "又称",
      formerNames: "曾用名",
      namesHint: "一行一个。反映人写这些叫法，也能对上这个部门。",
      submit: "保存更正",
    },
    line: {
      title: "更正条线",
      lede: (line: string) =>
        `现在录的是“${line}”。录错了才改；改了以后，按条线分工的审核员、按条线的回避，都从现在起照新的条线算。`,
      line: "应当是哪一条线",
      reason: "更正的原因",
      reasonHint: "4 到 200 字，写在这个部门的公开页面上，也记进工作人员变动记录。",
      submit: "更正条线",
    },
    change: {
      title: "记一次变动",
      lede: "旧名称仍然查得到。并入以后，原来的成绩单、职责和承办的临时机构，从那天起都归并入的部门。",
      kind: "怎样变动",
      kinds: {
        renamed: "改名",
        merged: "并入另一个部门",
        split: "一部分职责划给另一个部门",
        hosted: "办公室改设在另一个部门（临时机构）",
        ended: "撤销（名下没有职责，也不承办临时机构）",
      } satisfies Record<ChangeKind, string>,
      day: "从哪天起",
      dayHint: "例如 2026-03-01；不能晚于今天。",
      source: "依据",
      sourceHint: "文件的名称和文号，4 到 200 字，公开，也记进工作人员变动记录。",
      newName: "新名称（改名时填）",
      newNameEn: "新英文名（改名时填）",
      other: "另一个部门（并入、划出、改设时选）",
      none: "（不选）",
      submit: "记下变动",
    },
    errors: {
      name: "请填写名称，一行，最多 80 字",
      nameEn: "请填写英文名，一行，最多 200 个字符",
      names: "又称和曾用名一行一个，最多 60 个，每个最多 80 字",
      kind: "请选择怎样变动",
      day: "日期写成 2026-03-01 这样",
      source: "请写明依据，4 到 200 字",
      other: "请选择另一个部门",
      reason: "请写明原因，4 到 200 字",
      line: "请选择一条线",
      sameLine: "现在录的就是这条线，不用更正",
      taken: "这个地区已经有叫这个名称的部门",
      state:
        "不能这样变动：日期在今天以后，或者两个部门不能这样合在一起，或者名下还有职责、还承办临时机构。什么也没有改",
    } satisfies Record<BodyError, string>,
  },
  calendar: {
    title: "工作日",
    lede: "答复期限按工作日算：去掉周末和国务院公布的放假，算上调休上班。",
    years: (years: string) => `已经录入放假安排的年份：${years}。`,
    yearsNone: "还没有录入放假安排。",
    holidays: "录入放假安排",
    days: (county: string) => `${county}的部门有几个工作日可以答复`,
    daysHint: "1 到 90；留空就是 15 个。已经开始的时限不变。",
    submit: "保存",
    error: "请填 1 到 90 的整数，或者留空",
    stages: {
      title: "签收、办结，和各类事由的天数",
      lede: "县里对签收、办结，或者对某一类事由另有规定的，在这里设。没有设的：签收 5 个、答复按上面、办结 60 个工作日。已经开始的时限不变。",
      caption: "另设的天数",
      none: "没有另设。",
      county: "县",
      stage: "时限",
      kind: "类型",
      everyKind: "各类事由",
      days: "工作日",
      daysHint: "签收 1 到 15，答复 1 到 90，办结 1 到 180；留空就是不另设。",
      submit: "保存这一项",
      errors: {
        county: "请选择县",
        stage: "请选择时限",
        kind: "请选择类型；各类事由都一样的答复天数，在上面设",
        days: "请填范围内的整数，或者留空",
      },
    },
  },
};

const FAULTS: Record<BodyFault, string> = {
  missing: "没有填",
  long: "太长：名称最多 80 字，英文名最多 200 个字符",
  unknown: "没有这一个",
  line: "看不出是哪条线，请在“条线”一列写明",
  twice: "表里写了两次",
  taken: "已经有了",
  host: "临时机构要写办公室设在哪个部门，其他的不写",
  many: "上级最多两个",
  columns: "前 20 行里没有表头；表头里要有“名称”",
  code: "代码只用小写字母、数字和横线，最多 60 个",
  rows: "一张表最多 600 行",
  differs: "这个部门已经有了，现在录的不一样；要改，请到这个部门自己的页面更正",
};
