import type { Dictionary } from "../../zh-CN/index.ts";
import { plural } from "../plural.ts";

/** Words of following by mail. */
export const follows: Dictionary["follows"] = {
  title: "Follow by mail",
  link: "Follow by mail",
  lede: (name) => `To follow: ${name}`,
  email: "E-mail address",
  emailHint: "A mail asks you to confirm first. After that, one mail a day at most, and only when there is news.",
  know: "Who gets to know",
  knows: [
    "This site keeps the address encrypted. When a mail is sent, the operator's mail server and yours see the address and the cases in the mail.",
    "Do not follow what you have reported yourself with an address at work: an employer can look into its mail. Progress of a report is read with the receipt code under “Status”; a feed (Atom) needs no address.",
    "Not confirmed within three days, the address is deleted. Each mail has an address at which one click ends it and deletes the address and all that it follows.",
  ],
  submit: "Send the mail to confirm",
  sent: "Done. If the address is right, a mail to confirm will come soon. One address follows 20 things at most, and is asked for the same thing once a day.",
  confirm: {
    title: "Confirm",
    lede: (name) => `Follow “${name}” with your address? One mail a day at most, and only when there is news.`,
    submit: "Follow",
    done: "You follow it now. Each mail has an address at which it ends.",
  },
  stop: {
    lede: "The button ends the mails, and deletes this address and all that it follows from the site. Opening this page changes nothing.",
    submit: "Stop and delete everything",
    done: "Ended: the address and all that it followed are deleted.",
  },
  errors: {
    address: "Enter an e-mail address",
    tooMany: "Too many at a time: try again later",
    what: "This cannot be followed",
  },
  mail: {
    askSubject: "Guiwei: follow with this address?",
    ask: (name) =>
      `Somebody, maybe you, gave this address on the Guiwei site to follow “${name}”. If it was you, open this address and press “Follow”:`,
    askElse: "If it was not you, do nothing: not confirmed within three days, the address is deleted from the site.",
    subject: (things) => `Guiwei: news on ${plural(things, "thing")} that you follow`,
    heading: (name) => `[${name}]`,
    entry: (day, what) => `${day}: ${what}`,
    more: (count) => `${plural(count, "more entry", "more entries")} on the page.`,
    why: "You have confirmed on the Guiwei site that this address follows these. One mail a day at most; it says what the public ledger says.",
    stop: "To get no more, and to delete this address from the site, open this address and press once:",
  },
};
