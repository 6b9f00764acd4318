import type { StaffForm } from "./staff-form.ts";

/** The forms with which a site is set up and its register kept: a part of `staff-forms.ts`. */
export const SETUP_FORMS = {
  operator: {
    route: "setup.operator",
    path: "/setup/operator",
    may: ["admin"],
    fields: {
      name: "青禾县归位站",
      contact: "0991-0000000",
      licence: "CC BY 4.0",
      corrections: "gengzheng@example.cn",
      icp: "",
      seenBefore: "",
    },
  },
  "county served": {
    route: "setup.counties",
    path: "/setup/counties",
    may: ["admin"],
    fields: { act: "add", county: "青禾县" },
  },
  "bodies of a county": {
    route: "setup.bodies._index",
    path: "/setup/bodies?index&county=990101000000",
    may: ["admin"],
    fields: { act: "list", list: "名称,条线\n青禾县档案局,general-office" },
  },
  "correction of a body": {
    route: "setup.bodies.$code",
    path: "/setup/bodies/qinghe-audit",
    may: ["admin"],
    fields: {
      act: "correct",
      name: "青禾县审计局",
      nameEn: "Qinghe County Audit Bureau",
      aliases: "审计局",
      formerNames: "",
    },
  },
  "change of a body": {
    route: "setup.bodies.$code",
    path: "/setup/bodies/qinghe-audit",
    may: ["admin"],
    fields: {
      act: "change",
      kind: "renamed",
      day: "2026-01-05",
      source: "三定规定",
      newName: "青禾县审计署",
      newNameEn: "Audit",
    },
  },
  "line of a body": {
    route: "setup.bodies.$code",
    path: "/setup/bodies/qinghe-audit",
    may: ["admin"],
    fields: { act: "line", line: "finance", reason: "录错了条线。" },
  },
  "days to answer": {
    route: "setup.calendar",
    path: "/setup/calendar",
    may: ["admin"],
    fields: { act: "days", id: "1", "days-1": "200" },
    refusedOnly: true,
  },
  "days of a stage": {
    route: "setup.calendar",
    path: "/setup/calendar",
    may: ["admin"],
    fields: { act: "stage", county: "1", stage: "signed", kind: "K1", working: "200" },
    refusedOnly: true,
  },
  "duty list": {
    route: "staff.register.import._index",
    path: "/staff/register/import?index",
    may: ["admin"],
    fields: { act: "send", county: "青禾县", source: "青办发〔2025〕12 号" },
    refusedOnly: true,
  },
} satisfies Record<string, StaffForm>;
