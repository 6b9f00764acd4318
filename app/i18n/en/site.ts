import type { ReactNode } from "react";
import type { Dictionary } from "../zh-CN/index.ts";
import { wholePercent } from "../percent.ts";
import { say, sayEach } from "../say.ts";
import { errors } from "./errors.ts";
import { plural } from "./plural.ts";

const NUMBERS = new Intl.NumberFormat("en");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthName = (month: string) => MONTHS[Number(month) - 1] ?? month;

export const site: Dictionary["site"] = {
  name: "Guiwei 归位",
  tagline: "Duties back where they belong",
  title: (page) => `${page} · Guiwei`,
  errorTitle: (page) => `Error: ${page} · Guiwei`,
  skip: "Skip to content",
  navLabel: "Main",
  footerLabel: "Footer",
  breadcrumbLabel: "Where you are",
  asideLabel: "Key facts",
  demo: "Demonstration data: the counties, their departments and every report here are fictional.",
  otherLanguage: "简体中文",
  nav: {
    home: "Home",
    cases: "Cases",
    departments: "Departments",
    duties: "Duty register",
    report: "Make a report",
    status: "Check progress",
    regions: "Regions",
    method: "How figures are worked out",
    about: "About",
    privacy: "Privacy and safety",
    elsewhere: "Not our matter: where to go",
    ledger: "Public ledger",
    desk: "Moderators' desk",
    office: "Departments' answers",
    supervise: "Supervision",
    township: "Calls",
    account: "My account",
    staff: "Staff accounts",
    setup: "Set up",
  },
  footer: {
    read: "Read",
    act: "Take part",
    know: "Understand",
    staff: "Staff",
    colophon:
      "Reports are what reporters say, not verdicts. Verdicts name the law and the day they apply; departments may answer at any time.",
  },
  printed: (path, day) => `This site, ${path}, as of ${day}.`,
  nameOf: (named) => named.nameEn || named.name,
  day: (day) => {
    const [year, month = "", date] = day.split("-");
    return `${Number(date)} ${monthName(month)} ${year}`;
  },
  month: (month) => `${monthName(month.split("-")[1] ?? "")} ${month.split("-")[0]}`,
  monthShort: (month) => monthName(month.split("-")[1] ?? ""),
  percent: (value) => `${wholePercent(value)}%`,
  percentRange: (low, high) => `${wholePercent(low)}–${wholePercent(high)}%`,
  rate: ({ value, low, high }) => `${wholePercent(value)}% (${wholePercent(low)}–${wholePercent(high)}%)`,
  number: (value) => NUMBERS.format(value),
  labelled: <Label extends ReactNode, Text extends ReactNode>(label: Label, text: Text) =>
    say<Label | Text>`${label}: ${text}`,
  list: (items) => items.join(", "),
  row: (...parts) => sayEach<(typeof parts)[number]>(" · ", parts),
  sentences: (all) => all.join(" "),
  bracketed: (text, more) => `${text} (${more})`,
  path: (names) => names.join(", "),
  goOn: (act) => `${act}…`,
  errorPrefix: "Error: ",
  errorSummary: "There is a problem",
  more: "See all",
  linkAbout: (what) => `: ${what}`,
  older: "Older",
  newest: "Back to the newest",
  pagerLabel: "Pages",
  back: "Back",
  home: {
    title: "A department's duty is not the township's to carry",
    lede: "Has a county department handed its statutory duty to a township, or demanded one measure for every situation? Say so. Moderators check the duty register, the department answers on a public clock, and the record stands under its name.",
    report: "Make a report",
    newest: "Newest cases",
    overdue: "Overdue now",
    overdueNone: "No case is overdue now.",
    trust: {
      title: "Why believe it",
      numbers: (day, due, onTime, overdue) =>
        `As at ${day}, of ${plural(due, "case")} whose time is up, ${onTime} ${onTime === 1 ? "was" : "were"} answered on time, and ${overdue} ${overdue === 1 ? "has" : "have"} no answer to this day.`,
      townshipsOwn: (cases) =>
        say`Apart from these, public cases found to be a township’s own duty: ${cases}. They are no department’s, and nothing of them counts as on time, late or overdue, nor what reporters say of them.`,
      noNumbers: (day) => `As at ${day}, no case’s time is up yet.`,
      operator: (name, contact) =>
        contact ? `This site is run by ${name}. Contact: ${contact}.` : `This site is run by ${name}.`,
      nobody: "Who runs this site has not been said yet.",
      rule: (link) => say`How every figure is worked out is public: ${link}.`,
      ledger: (link) =>
        say`Publishing, verdicts, answers, taking down: each step is entered in the ${link}, chained to the one before, so that a later change shows.`,
    },
    how: "How a duty gets back to its place",
    steps: [
      { title: "Say it", text: "No account, no name. What happened, where, and which department." },
      { title: "Check it", text: "Moderators hold it against the law and the duty register: whose duty is it?" },
      {
        title: "Answer it",
        text: "The department answers in public within its clock: normally 15 working days; where a region sets another number, the case says so. Working days late are on record.",
      },
      { title: "Confirm it", text: "With the receipt code, the reporter says whether the burden is really gone." },
    ],
  },
  unsent: {
    title: "What you last typed on this page has not been sent",
    restore: "Put it back",
    drop: "Drop it",
    newTab: " (new tab)",
    withoutScripts:
      "Scripts are off: what you typed and have not sent is lost when you follow a link in this tab. Those marked ↗ open in a new one and lose nothing; to go elsewhere, send first or open a tab of your own.",
  },
  clockJump: {
    title: "The server's clock is wrong",
    why: {
      back: (today, last) => `The server's clock says ${today}, but the last day seen here was ${last}: it went back.`,
      ahead: (today, last) =>
        `The server's clock says ${today}, but the last day seen here was ${last}, too long ago: the clock jumped, or the site was switched off for some days.`,
      before_ledger: (today, last) =>
        `The server's clock says ${today}, but the last entry of the public ledger is of ${last}, which is still to come.`,
    },
    held: "Until somebody has looked, nothing is destroyed, nothing is entered in the ledger and nothing lapses; decisions, answers and takedowns are refused, and none of it is lost. Reports are still received, and reporters can still take them back.",
    mend: "Tell the operator: put the clock right if it is wrong; if it is right (the site was switched off for a while), run npm run admin -- accept-clock.",
  },
  kept: {
    title: "What you wrote is here",
    hint: "Nothing was sent or stored. This is what you had written; you can copy it.",
    text: (n: number) => `Text ${n}`,
    signIn: "Sign in in a new tab, then come back to this page",
    again: "Send it again",
    back: "Back to that page",
  },
  errors,
  signIn: {
    title: "Staff sign-in",
    lede: "For moderators, departments, supervisors and administrators. Reporters need no account.",
    username: "User name",
    password: "Password",
    submit: "Sign in",
    signOut: "Sign out",
    required: { username: "Enter your user name", password: "Enter your password" },
    wrong: "The user name or the password is wrong",
    tooMany: "Too many tries. Please try again in fifteen minutes",
  },
};
