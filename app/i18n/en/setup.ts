import type { Dictionary } from "../zh-CN/index.ts";

const FIELDS: Dictionary["setup"]["operator"]["fields"] = {
  name: "Operator",
  contact: "Contact",
  licence: "Licence of the data",
  corrections: "Address for corrections",
  icp: "ICP filing number",
  seenBefore: "Who sees editions before they are out",
};

const FAULTS = {
  missing: "is empty",
  long: "is too long: a name has 80 characters at the most, an English one 200",
  unknown: "is not known",
  line: "the name does not tell the line: write it in the column “line”",
  twice: "stands in the list twice",
  taken: "is there already",
  host: "a temporary body names the department that hosts its office; others name none",
  many: "two superiors at the most",
  columns: "no header in the first 20 rows: it must have a column “name”",
  code: "a code has small letters, digits and hyphens, 60 at the most",
  rows: "a list has 600 rows at the most",
  differs: "this department is there already, entered otherwise; correct it on its own page",
};

export const setup: Dictionary["setup"] = {
  title: "Set up",
  lede: "From an empty site to a county at work. Each step can be left and taken up again.",
  ready: "Reports can be published: all that is needed is there.",
  left: (steps) => `${steps} ${steps === 1 ? "step is" : "steps are"} left before reports can be published.`,
  todo: "See what is missing",
  demo: "This is the demonstration: the steps are here for a look, and no real county may enter it. For a real site, run npm run setup -- --fresh FOLDER on the server: it makes a clean one beside this.",
  steps: {
    database: "Database",
    operator: "Operator",
    administrator: "Administrator",
    counties: "Counties served",
    bodies: "Departments",
    duties: "Duty register",
    calendar: "Working days",
    sealing: "Sealing key",
    moderators: "Moderators",
    officers: "Department officers",
  },
  about: {
    database: "Tables, national divisions, lines of government. npm run migrate or npm run setup prepares them.",
    operator:
      "Who runs the site, how to reach them, how the data may be used. Shown at the foot of every page and on the page About.",
    administrator:
      "At least one administrator with a second factor. Invite another, so that it does not hang on one person.",
    counties: "Chosen from the national divisions; there may be several.",
    bodies: "A template makes the usual departments of a county, to be corrected one by one; or send a table.",
    duties:
      "The three lists of a township, the power lists of departments. Without them nobody can say whose duty it is.",
    calendar:
      "The holidays that the State Council announces, and how many working days departments of a county have to answer.",
    sealing:
      "Reporters' contacts and original files are sealed to this key, which takes several keepers to open. On the server: npm run contact -- new-key --shares 3 --threshold 2.",
    moderators:
      "At least two moderators a county: to hide words and to merge cases takes two people. Nobody decides on the county they come from.",
    officers:
      "One person a department answers in public for it. Where nobody does, cases are published and their clocks run all the same.",
  },
  does: {
    operator: "Enter the operator",
    administrator: "See the accounts",
    counties: "Choose counties",
    bodies: "Enter departments",
    duties: "Import the duty register",
    calendar: "Set the working days",
    moderators: "Invite moderators",
    officers: "Invite officers",
  },
  states: { done: "Done", begun: "Could be better", todo: "Not done yet" },
  gap: (gap, nameOf) => {
    switch (gap.what) {
      case "divisions":
        return "The national divisions are not loaded: run npm run migrate on the server";
      case "operator":
        return `Missing: ${FIELDS[gap.field].toLowerCase()}`;
      case "icp":
        return "No ICP filing number: sites that serve mainland China must have one";
      case "administrator":
        return "There is no administrator: run npm run setup on the server";
      case "second_factor":
        return "The administrator has no second factor yet: sign in once, and the pages lead through it";
      case "county":
        return "No county is chosen";
      case "bodies":
        return `${nameOf(gap.county)} has no departments`;
      case "duties":
        return `${nameOf(gap.county)} has no duty register`;
      case "moderator":
        return `${nameOf(gap.county)} has nobody who may decide (with a second factor, and not from the county)`;
      case "second_moderator":
        return `${nameOf(gap.county)} has one moderator: to hide words and to merge cases takes two people`;
      case "officer":
        return `No department of ${nameOf(gap.county)} has anybody to answer for it here`;
      case "more":
        return `The same is true of ${gap.counties} more ${gap.counties === 1 ? "county" : "counties"}`;
      case "sealing":
        return "There is no key: reporters cannot leave a contact, and original files are not kept";
      case "holidays":
        return `The holidays of ${gap.year} are not entered: due days that fall in it are provisional`;
    }
  },
  saved: "Saved.",
  back: "Back to the steps",
  operator: {
    title: "Operator",
    lede: "Shown at the foot of every page and on the page About, as soon as it is saved.",
    fields: FIELDS,
    hints: {
      name: "The body or person that runs this site, by its full name.",
      contact: "How the public reaches you: telephone, e-mail or postal address.",
      licence: "How others may use the public data, such as “CC BY 4.0”.",
      corrections: "Where somebody writes who has found a mistake on the site, such as corrections@example.cn.",
      icp: "Such as “京ICP备12345678号-1”. Leave it empty if there is none.",
      seenBefore:
        "Whom you hand an edition of the open data to before it is out, with ； between. The page and the cover of each edition say so. Leave it empty if nobody.",
    },
    errors: {
      name: "Name the operator, in one line of at most 200 characters",
      contact: "Give a contact, in one line of at most 200 characters",
      licence: "Name the licence of the data, in one line of at most 200 characters",
      corrections: "Give an address for corrections, in one line of at most 200 characters",
      icp: "The filing number has one line of at most 60 characters",
      seenBefore: "Who sees editions before they are out has one line of at most 200 characters",
    },
    submit: "Save",
    about: "Who runs this site",
    foot: (name, contact) => `Operator: ${name}. Contact: ${contact}.`,
    footRest: (licence, corrections) => `Public data: ${licence}. Found a mistake? Write to ${corrections}.`,
  },
  counties: {
    title: "Counties served",
    lede: "Reports may come from anywhere; departments, duties and moderators are set up by county.",
    label: "County, district or county-level city",
    hint: "The full name in Chinese, such as 旬邑县, or the division code of 6 or 12 digits.",
    add: "Add",
    which: "Several have this name: choose one",
    caption: "Counties chosen",
    columns: { name: "County", bodies: "Departments", duties: "Duties", moderators: "Moderators", act: "Act" },
    none: "No county is chosen yet.",
    remove: "Take out",
    removeNamed: (name) => `Take out ${name}`,
    errors: {
      unknown:
        "There is no such county: give its full name, or its division code. A new one that the national list lacks is entered on the server first, with npm run admin -- amend-divisions",
      several: "Several have this name: choose one below",
      used: "This county has departments, which are public: it cannot be taken out",
      demonstration: "This is the demonstration: no real county may enter it",
      real_site: "This is a real site: no invented county may enter it",
    },
  },
  bodies: {
    title: "Departments",
    lede: "Names, superiors, other and former names of departments are public. Reporters write what people call them: the more names are known, the better.",
    county: "County",
    show: "Show",
    noCounty: "No county is chosen yet.",
    choose: "Choose one first",
    now: (count) =>
      count === 0
        ? "There are no departments yet."
        : `There ${count === 1 ? "is 1 department" : `are ${count} departments`}.`,
    caption: (county) => `Departments of ${county}`,
    columns: { name: "Name", type: "Kind", line: "Line", host: "Office hosted by" },
    template: {
      title: "From the template",
      lede: "Tick those that there are, and correct names that are different. Superiors, other and former names are filled in; each can be corrected afterwards.",
      take: (name) => `Add ${name}`,
      perTownship: (count, name) => `One in each township (${count}), such as ${name}`,
      name: "Name",
      none: "Everything in the template is there already.",
      submit: "Add what is ticked",
      nothing: "Tick at least one department",
    },
    list: {
      title: "From a table",
      lede: "Send a file, or paste the table. Its header must have the name; other columns may be missing, and come in any order. What is left out is filled in as counties usually have it: kind, line, English name, what else a department is called.",
      file: "File",
      lines: "What the line may be",
      fileHint: "CSV, XLSX or XLS, 20 MB at the most. The header is in the first 20 rows; cells may be merged.",
      label: "Or paste a table",
      pasteHint: "Copy a whole table from a spreadsheet, or paste a CSV.",
      hint: "Kinds: government, vertical, party, stationed, temporary. Superiors: names of departments, two at the most, separated by |; none means the county. A temporary body names the department that hosts its office.",
      columns: {
        name: "name",
        name_en: "name_en",
        type: "type",
        line: "line",
        parents: "parents",
        host: "host",
        aliases: "aliases",
        former_names: "former_names",
        code: "code",
      },
      submit: "Check and add",
      empty: "Choose a file, or paste the table",
      problem: ({ row, name, what, is }, column) =>
        [row > 0 && `Row ${row}${name && ` (${name})`}`, column, FAULTS[what]].filter(Boolean).join(": ") +
        (is === undefined ? "" : `. Entered is: ${is === "" ? "nothing" : is}`),
      problems: (count) =>
        `${count} ${count === 1 ? "thing" : "things"} in the table must be mended; nothing was added`,
    },
    entered: (count, there) =>
      (count > 0 ? `${count} ${count === 1 ? "department" : "departments"} added.` : "There was nothing to add.") +
      (there > 0
        ? ` ${there} ${there === 1 ? "department of the table is" : "departments of the table are"} there already, as the table says: nothing of that was changed.`
        : ""),
  },
  body: {
    title: (name) => `Correct or change: ${name}`,
    public: "See the public page",
    undo: {
      title: "Undo a mistaken merger",
      lede: "The department, its figures, its duties and what it hosted are as before the merger; answers given meanwhile stay. The public pages of both go on telling of the merger, and of the day on which it was undone.",
      cannot:
        "This merger cannot be undone: one of the departments has changed since, or a duty that passed over was changed or decided by.",
      reason: "Why it is undone",
      reasonHint: "4 to 200 characters, for the staff record.",
      submit: "Undo the merger",
    },
    ended: (day) => `Abolished or merged into another department on ${day}; it cannot be changed any more.`,
    correct: {
      title: "Correct what was entered wrongly",
      lede: "For mistakes in writing alone. When the department got another name, note a change below: the old one stays as a former name.",
      name: "Name",
      nameEn: "English name",
      aliases: "Other names",
      formerNames: "Former names",
      namesHint: "One a line. Whoever writes one of these in a report means this department.",
      submit: "Save the correction",
    },
    line: {
      title: "Correct the line",
      lede: (line) =>
        `Entered is “${line}”. For mistakes alone; moderators who work by line and recusals by line go by the new one from now on.`,
      line: "The line that it belongs to",
      reason: "Why it is corrected",
      reasonHint: "4 to 200 characters, shown on the department's public page and in the staff record.",
      submit: "Correct the line",
    },
    change: {
      title: "Note a change",
      lede: "Old names can still be found. After a merger, scorecard, duties and hosted bodies belong to the other department from that day on.",
      kind: "What happens",
      kinds: {
        renamed: "It gets another name",
        merged: "It is merged into another department",
        split: "Part of its duties goes to another department",
        hosted: "Another department hosts its office (temporary bodies)",
        ended: "It is abolished (it holds no duties and hosts nothing)",
      },
      day: "From which day",
      dayHint: "Such as 2026-03-01; not later than today.",
      source: "Basis",
      sourceHint: "Name and number of the document, 4 to 200 characters; public, and in the staff record.",
      newName: "New name (for another name)",
      newNameEn: "New English name (for another name)",
      other: "The other department (merged, part goes, hosted)",
      none: "(none)",
      submit: "Note the change",
    },
    errors: {
      name: "Give the name, in one line of at most 80 characters",
      nameEn: "Give the English name, in one line of at most 200 characters",
      names: "Other and former names: one a line, 60 at the most, each of at most 80 characters",
      kind: "Choose what happens",
      day: "Write the day as 2026-03-01",
      source: "Name the basis in 4 to 200 characters",
      other: "Choose the other department",
      reason: "Say why, in 4 to 200 characters",
      line: "Choose a line",
      sameLine: "This is the line that is entered: nothing to correct",
      taken: "There is a department of this name in this place",
      state:
        "This change is not possible: the day is yet to come, or the two departments do not go together so, or it still holds duties or hosts bodies. Nothing was changed",
    },
  },
  calendar: {
    title: "Working days",
    lede: "Deadlines count working days: without weekends and announced holidays, with shifted working days.",
    years: (years) => `Holidays are entered for ${years}.`,
    yearsNone: "No holidays are entered yet.",
    holidays: "Enter holidays",
    days: (county) => `Working days that departments of ${county} have to answer`,
    daysHint: "1 to 90; empty means 15. Deadlines that run already do not change.",
    submit: "Save",
    error: "Give a whole number from 1 to 90, or leave it empty",
    stages: {
      title: "Days to sign and to remedy, and days by kind",
      lede: "Where a county has rules of its own for signing, for the remedy, or for one kind of case, set them here. Else it is 5 working days to sign, those above to answer and 60 to remedy. Deadlines that run already do not change.",
      caption: "Days set apart",
      none: "None are set.",
      county: "County",
      stage: "Clock",
      kind: "Kind",
      everyKind: "Every kind",
      days: "Working days",
      daysHint: "1 to 15 to sign, 1 to 90 to answer, 1 to 180 to remedy; empty means none apart.",
      submit: "Save this one",
      errors: {
        county: "Choose a county",
        stage: "Choose a clock",
        kind: "Choose a kind; days to answer of every kind are set above",
        days: "Give a whole number within the bounds, or leave it empty",
      },
    },
  },
};
