import type { Dictionary } from "../../zh-CN/index.ts";

export const units: Dictionary["units"] = {
  signed: "In the name of a unit",
  kinds: {
    township_office: "Township government or street office",
    village_committee: "Villagers' or residents' committee",
  },
  unless: {
    anonymous: "Go on as an anonymous report, without the unit",
    stop: "Do not go on, publish nothing",
  },
  form: {
    kind: "Which kind of unit?",
    none: "Not as a unit, anonymously",
    name: "Full name of the unit",
    nameHint: "As on its seal, such as 柳河镇人民政府.",
    letter:
      "Take a photograph of the stamped letter, or save it as a PDF, and put it among the files. Only moderators read it; it is never published.",
    unless: "If the letter is not accepted",
    preview: "It is published like this once the letter was checked; nothing is published before.",
    previewUnless: {
      anonymous: "If the letter is not accepted, the unit is left out and it is handled anonymously.",
      stop: "If the letter is not accepted, nothing is published.",
    },
  },
  status: {
    title: "In the name of a unit",
    claimed: "A moderator has yet to check the letter. Nothing is published before.",
    confirmed: "The letter was checked. When it is published, it names this unit.",
    refused: {
      anonymous: "The letter was not accepted. As you chose, it goes on as an anonymous report without the unit.",
      stop: "The letter was not accepted. As you chose, nothing is published. You can add another letter below, or take this back and report anonymously.",
    },
    note: "The moderator says",
  },
  desk: {
    title: "Reported in the name of a unit",
    claim: "Claims to be",
    kind: "Kind of unit",
    unless: "If the letter is refused",
    standing: {
      claimed: "The letter has not been checked. Nothing can be published before.",
      confirmed: "Checked. It is published in the name of the unit, which is not masked in the text.",
      refused: {
        anonymous:
          "The letter was refused. As the reporter chose, it is published without the unit, masked as an anonymous one.",
        stop: "The letter was refused. As the reporter chose, it cannot be published: ask for a better letter, or decline it.",
      },
    },
    check:
      "Look for a stamped letter among the files, and whether unit and township agree. The letter is never published.",
    confirm: "The letter holds: publish in its name",
    refuse: "Refuse the letter",
    note: "Why it is refused (the reporter reads it)",
    done: {
      confirmed: "Noted: the letter holds.",
      refused: "Noted: the letter is refused; the reporter will read why.",
    },
    locked: "A part of it is public: this cannot be changed any more.",
  },
  errors: {
    unit_note_required: "Say why the letter is refused: the reporter reads it",
    unit_note_long: "Shorten the note to 500 characters",
    unit_waits: "This is reported in the name of a unit: check the letter before you publish it",
    unit_stopped: "The letter was refused and the reporter chose not to go on: it cannot be published",
    letter_missing: "There is no photograph or PDF among the files: no letter to check",
    letter_not_refused: "This reason is only for a refused letter whose reporter chose not to go on",
    unit_name_personal:
      "The name of the unit holds a telephone, a number or a date and cannot be published: refuse it, so that the reporter sends another",
  },
};
