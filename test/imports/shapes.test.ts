import { describe, expect, test } from "vitest";
import { alike } from "../../app/imports/preview.server.ts";
import { BodyIndex } from "../../app/imports/reading/bodies.ts";
import { fieldOfHeader, oneLine, tidy } from "../../app/imports/reading/fields.ts";
import { readItems } from "../../app/imports/reading/items.ts";
import { findLayout, guessBand, headerKey, withColumns } from "../../app/imports/reading/layout.ts";
import type { Sheet } from "../../app/tables/table.ts";

/** The headers of real lists: see `duty-list-fields.md` among the notes on the domain. */
const HEADERS: [name: string, header: string, columns: string][] = [
  [
    "乡镇街道权力清单和责任清单，明光市明南街道",
    "序号 权力类型 项目编码 项目名称 子项 实施依据 责任事项 追责情形",
    "serial category code title part basis departmentDuty note",
  ],
  [
    "县农业农村局权责清单，朔城区",
    "序号 职权类型 职权编码 大项名称 子项 职权依据 责任事项 责任事项依据",
    "serial category code title part basis departmentDuty note",
  ],
  [
    "县国土资源局责任清单，上饶县",
    "项目编码 实施单位 项目名称 子项名称 权种类别 责任事项 责任岗位 追责情形 责任设定依据",
    "code holder title part category departmentDuty note note basis",
  ],
  [
    "县自然资源局权责清单，盘山县",
    "序号 职权名称 职权类型 实施主体 (承办机构) 实施依据 责任事项",
    "serial title category holder note basis departmentDuty",
  ],
  [
    "县自然资源发展中心权责事项目录",
    "序号 职权类型 职权名称(项目/子项) 职权依据 实施主体 责任事项 备注",
    "serial category title basis holder departmentDuty note",
  ],
  [
    "县国土局权力清单，华容县",
    "项目名称 类别 实施主体 行使层级(本级保留) 实施依据 备注",
    "title category holder note basis note",
  ],
  [
    "综合行政执法事项指导目录",
    "序号 事项名称 职权类型 实施依据 法定实施主体 第一责任层级建议",
    "serial title category basis holder note",
  ],
  ["基本履职事项清单", "序号 事项名称", "serial title"],
  [
    "配合履职事项清单",
    "序号 事项名称 对应(关联)上级部门 上级部门职责 乡镇(街道)配合职责",
    "serial title holder departmentDuty townshipDuty",
  ],
  [
    "配合履职事项清单",
    "序号 配合履职事项 对应上级部门 上级部门职责 乡镇（街道）配合职责",
    "serial title holder departmentDuty townshipDuty",
  ],
  ["上级部门收回事项清单", "序号 事项名称 承接部门及工作方式", "serial title takeover"],
  [
    "政务服务事项实施清单",
    "事项名称 基本编码 实施编码 业务办理项编码 事项类型 权力来源 行使层级 设定依据 实施主体 实施主体性质 委托部门 法定办结时限 承诺办结时限 是否收费 监督方式",
    "title code note note category basis note note holder note note note note note note",
  ],
  [
    "基层政务公开标准目录",
    "序号 公开事项 公开内容(要素) 公开依据 公开时限 公开主体 公开渠道和载体",
    "serial title note basis note holder note",
  ],
  [
    "our own export",
    "编码 上级编码 清单类别 类别 事项名称 承担部门 部门职责 乡镇职责 法律依据 施行日期 备注",
    "code parent band category title holder departmentDuty townshipDuty basis from note",
  ],
  [
    "our own table in English",
    "code parent_code title category band holder department_duty township_duty bases effective_from note",
    "code parent title category band holder departmentDuty townshipDuty basis from note",
  ],
];

test("a list may name a body by the county's level and any of its other names", () => {
  const forestry = { id: 1, code: "forestry", name: "归化县林业和草原局", called: ["林草局"] };
  const city = { id: 2, code: "city", name: "陇南市生态环境局", called: ["环保局"] };
  const bodies = new BodyIndex([forestry, city], ["归化县", "陇南市", "甘肃省"]);
  for (const name of ["县林草局", "林草局", "县林业和草原局"]) expect(bodies.find(name)?.code, name).toBe("forestry");
  expect(bodies.find("市环保局")?.code).toBe("city");
  expect(bodies.find("县环保局")).toBeUndefined();
});

test("problems that a merged cell repeats are told once, from the first row to the last", () => {
  const problem = (row: number, text: string, sheet = 0) =>
    ({ sheet, row, column: 3, what: "unknown_department", text }) as const;
  const rows = [
    problem(4, "县某局"),
    problem(5, "县某局"),
    problem(6, "县别局"),
    problem(8, "县某局"),
    problem(9, "县某局", 1),
  ];
  expect(alike(rows).map(({ problem: { sheet, row }, last }) => [sheet, row, last])).toEqual([
    [0, 4, 5],
    [0, 6, 6],
    [0, 8, 8],
    [1, 9, 9],
  ]);
});

describe("the columns of real lists are known by their headers", () => {
  test.each(HEADERS)("%s: %s", (_, header, columns) => {
    const labels = header.split(" ");
    const layout = findLayout([["某某清单"], labels, ["1"]]);
    expect(layout).toEqual({ first: 2, labels, columns: columns.split(" ") });
  });

  test("with spaces of any width in them", () => {
    expect(fieldOfHeader("事　项 名\n称")).toBe("title");
    expect(fieldOfHeader("委托部门")).toBeNull();
  });
});

describe("the header", () => {
  const header = ["序号", "事项名称", "实施主体"];
  const filler = (count: number) => Array.from({ length: count }, (_, at) => [`说明 ${at}`]);

  test.each([0, 1, 7, 19])("may stand in row %i of the first 20", (before) => {
    expect(findLayout([...filler(before), header, ["1", "甲", "乙"]])?.first).toBe(before + 1);
  });

  test("is not looked for any further, and a table without one has none", () => {
    expect(findLayout([...filler(20), header])).toBeNull();
    expect(findLayout([["1", "甲", "乙"]])).toBeNull();
    expect(findLayout([])).toBeNull();
  });

  test("may have two rows, merged or not", () => {
    const below = ["", "", "项目", "子项", ""];
    const above = ["序号", "职权类型", "职权名称", "", "职权依据"];
    const merged = [
      ["序号", "职权类型", "职权名称", "职权名称", "职权依据"],
      ["序号", "职权类型", "项目", "子项", "职权依据"],
    ];
    for (const rows of [[above, below], merged]) {
      const layout = findLayout([["标题"], ...rows, ["1", "行政处罚", "甲", "乙", "依据"]]);
      expect(layout?.columns).toEqual(["serial", "category", "title", "part", "basis"]);
      expect(layout?.first).toBe(3);
    }
  });

  test("can be read otherwise by whoever knows better; what does not fit stays as it was", () => {
    const layout = findLayout([["编号", "事项名称", "单位"]]);
    expect(layout && withColumns(layout, ["code", "nonsense", "holder"]).columns).toEqual(["code", "title", "holder"]);
    expect(layout && headerKey(layout)).toBe("编号|事项名称|单位");
  });
});

describe("which list a sheet is", () => {
  const sheet = (name: string, title: string, header: string): Sheet => ({ name, rows: [[title], header.split(" ")] });
  test.each([
    ["own", sheet("", "某镇基本履职事项清单", "序号 事项名称")],
    ["assist", sheet("配合履职", "", "序号 事项名称")],
    ["assist", sheet("Sheet2", "", "序号 事项名称 对应上级部门 乡镇配合职责")],
    ["withdrawn", sheet("Sheet3", "上级部门收回事项清单", "序号 事项名称 承接部门及工作方式")],
    ["own", sheet("", "明南街道权力清单和责任清单", "序号 权力类型 项目名称")],
    ["off_list", sheet("", "县农业农村局权责清单", "序号 职权类型 大项名称")],
    [null, sheet("Sheet1", "", "序号 事项名称")],
  ])("%s", (band, one) => {
    const layout = findLayout(one.rows);
    expect(layout && guessBand(one, layout)).toBe(band);
  });
});

describe("the rows of a list", () => {
  const read = (...rows: string[][]) => {
    const layout = findLayout(rows);
    return layout ? readItems(rows, layout) : [];
  };
  const titles = (...rows: string[][]) => read(...rows).map((item) => [item.row, item.group, item.cells.title]);

  test("stand under groups, merged over the row, alone in it, or written as a heading", () => {
    expect(
      titles(
        ["序号", "事项名称"],
        ["一、党的建设（2项）", "一、党的建设（2项）"],
        ["1", "学习"],
        ["2", "宣传"],
        ["经济发展", ""],
        ["3", "招商"],
        ["", "三、民生服务（1项）"],
        ["4", "救助"],
      ),
    ).toEqual([
      [3, "党的建设", "学习"],
      [4, "党的建设", "宣传"],
      [6, "经济发展", "招商"],
      [8, "民生服务", "救助"],
    ]);
  });

  test("go on in the next, whether its cells are empty or merged with those above", () => {
    const header = ["序号", "事项名称", "实施依据", "责任事项"];
    const whole = { title: "动物检疫", basis: "《甲法》第一条\n《乙法》第二条", departmentDuty: "1.受理\n2.审查" };
    for (const second of [
      ["", "", "《乙法》第二条", "2.审查"],
      ["1", "动物检疫", "《乙法》第二条", "2.审查"],
    ]) {
      const [item, next] = read(header, ["1", "动物检疫", "《甲法》第一条", "1.受理"], second, ["2", "其他", "", ""]);
      expect(item).toMatchObject({ row: 2, cells: whole });
      expect(next).toMatchObject({ row: 4, cells: { title: "其他" } });
    }
  });

  test("are two where only the name is the same", () => {
    const header = ["事项名称", "实施主体"];
    expect(titles(header, ["检查", "甲局"], ["检查", "乙局"])).toHaveLength(2);
    expect(titles(["序号", ...header], ["1", "检查", "甲局"], ["2", "检查", "乙局"])).toHaveLength(2);
  });

  test("lose nothing in columns that nobody knows, and headers come again on each page", () => {
    const header = ["序号", "事项名称", "追责情形", "备注"];
    const [first, second] = read(header, ["1", "甲", "不履职", "新增"], ["", ""], header, ["2", "乙", "/", "无"]);
    expect(first?.notes).toEqual([
      ["追责情形", "不履职"],
      ["", "新增"],
    ]);
    expect(second).toMatchObject({ row: 5, notes: [] });
  });

  test("are texts without the accidents of cells", () => {
    expect(oneLine("　动物\n检疫　 监督 ")).toBe("动物检疫 监督");
    expect(oneLine("GB\n2024")).toBe("GB 2024");
    expect(tidy(" 一\u00a0\n\n　二 ")).toBe("一\n二");
  });
});
