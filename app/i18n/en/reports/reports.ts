import type { Dictionary } from "../../zh-CN/index.ts";
import { form } from "./form.ts";

export const reports: Dictionary["reports"] = {
  form,
  tab: { step: (current: number) => `Step ${current}`, done: "Done", status: "Look up" },
  identifying: {
    none: "The program saw nothing: please look yourself for places, posts, and what only you know",
    noneHint:
      "The program does not see everything. If the text says which town or village it is, what you do, or what only you dealt with, put it another way.",
    title: (count) => (count === 1 ? "1 place could point to you" : `${count} places could point to you`),
    hint: "Hide them one by one: the moderators still read the words, so that they can check them; what they publish will not hold them. Until you send, you can bring them back. What the moderators should not see either, take out of the text itself.",
    look: "The program does not see everything. Please look yourself for places, posts, and what only you know.",
    hide: "Hide in public",
    show: "Bring back",
    instead: (mask) => `→ ${mask}`,
    rewrite: "Put it another way",
    hideAll: "Hide all",
    showAll: "Bring all back",
    hidden: (count) => `${count} hidden in public: the moderators read it, what they publish will not hold it`,
    preview: "About what will be public",
    previewHint:
      "The moderators edit the text before it is published: what you hide is masked for certain, and all that the program marks must have been looked at. The date is that of the publication, the region ends at the county.",
  },
  draft: {
    keep: "Keep a draft on this device",
    hint: "Off unless you tick it. Never on a shared or office computer or phone. The draft stays in this browser alone and goes when you send or press “Leave at once”, and when this page is opened again after seven days; contact details and files are not kept.",
    found: "This phone holds a draft that was not sent",
    resume: "Go on with it",
    drop: "Delete the draft",
  },
  comeBack: {
    day: (day) => `Come back on ${day}.`,
    save: "Put it into the phone's calendar",
    hint: "The calendar will say “Reminder” and nothing else. The file is in this page; we do not know whether you keep it.",
    event: "Reminder",
  },
  receipt: {
    title: "Report received",
    lede: "Write the receipt code down now. You need it to check progress and to say whether anything has changed. It cannot be recovered: we do not know it.",
    code: "Receipt code",
    note: "Write it on paper or keep a picture on your own phone. Do not keep it on an office computer.",
    nextTitle: "What happens next",
    next: [
      "A moderator reads it, usually within days, and decides with the duty register whether to publish it.",
      "From then on the department normally has 15 working days to answer.",
      "Come back with the code at any time; once there is an answer, tell us whether anything has changed.",
    ],
    again:
      "This report was received before. It is registered once, under the same code; what was changed since is not part of it.",
    status: "Follow up",
    copy: "Copy",
    copied: "Copied",
    print: "Print",
    download: "Save as a file",
    printHint: "The file holds these characters alone and is called note.txt: it does not tell what it is.",
    keepTitle: "Have you got it?",
    typed: "Type it once more from what you wrote down",
    typedHint: "Capitals, spaces and hyphens do not matter.",
    compare: "Compare",
    saved: "Skip this: I have written it down or saved it",
    differs: "This is not the code above. Compare the two, mend what you wrote down and type it again",
    keptTitle: "All done",
    mayAdd: "The details that you left out can still be added with the code until a moderator decides.",
    keptLede: "The report has been received and you have the code. You can close this page.",
  },
  status: {
    title: "Check progress",
    lede: "Enter the receipt code you were given when you sent your report.",
    code: "Receipt code",
    codeHint: "16 characters (17 in codes handed out before); case, spaces and hyphens do not matter.",
    submit: "Check",
    required: "Enter the receipt code",
    leaving:
      "When you are done, press “Leave at once”: this browser no longer holds the report open, and goes to a weather forecast.",
    reportTitle: "Your report",
    states: {
      received: {
        title: "Waiting for a moderator",
        text: "There is no decision yet. It usually takes a few days; please come back.",
      },
      published: {
        title: "Published",
        text: "An edited version of your report is public.",
      },
      declined: { title: "Not published", text: "A moderator read it and did not publish it, for this reason." },
      withdrawn: {
        title: "Withdrawn",
        text: "You took this report back. It is not published.",
      },
    },
    reason: "Reason",
    note: "The moderator writes",
    seeCase: "See the public case",
    hidden: "The case was taken down later; the public ledger gives the reason.",
    again: {
      title: "You were signed out to keep you safe",
      kept: "Enter the receipt code again; what you wrote is still there. Once the code is right you see it again: it has not been sent yet.",
      over: "No page was opened for half an hour, or you left. To keep you safe the report was closed. Enter the receipt code again to go on.",
      none: "This page needs the receipt code first. If you have just entered it and are back here, this browser does not let the site keep a cookie: allow it in the browser's settings, or use another browser.",
      resumed:
        "The code is right. What you wrote is below and has not been sent yet: look it over and press once more.",
    },
    quickExit: "Leave at once",
  },
};
