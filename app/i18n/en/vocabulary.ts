import type { Vocabulary } from "../zh-CN/vocabulary.ts";

export const vocabulary: Vocabulary = {
  kinds: {
    K1: {
      label: "A department's work given to the township",
      hint: "For example: a paper says “the locality is responsible”, and township staff must stop lorries to check pigs.",
    },
    K2: {
      label: "One-size-fits-all demand",
      hint: "For example: to pass an inspection, every small workshop in the area is told to close first.",
    },
    K3: {
      label: "More added at each level",
      hint: "For example: the higher paper allows three months; the county makes it one month and 100 %.",
    },
    K4: {
      label: "Too much paper trail",
      hint: "For example: one home visit counts only with photos, screenshots and three ledgers filled in.",
    },
    K5: {
      label: "Signed pledges, one-item veto",
      hint: "For example: the department has the township sign a pledge; failing it cancels the year's assessment.",
    },
    K6: {
      label: "Quotas and targets handed out",
      hint: "For example: each village gets a number of subscriptions or insured people, on no stated basis.",
    },
    K7: {
      label: "Forced apps, follows, votes, check-ins",
      hint: "For example: staff and villagers must install an app, check in daily and are ranked in public.",
    },
    K8: {
      label: "Same data asked for again and again",
      hint: "For example: three departments each send a different form for the same population figures.",
    },
    K9: {
      label: "Unapproved assessment and ranking",
      hint: "For example: a department scores townships itself and names the last three in a chat group each week.",
    },
    K10: {
      label: "Hotline or grid order sent to the wrong body",
      hint: "For example: a gas-safety order goes to the township, cannot be sent back, and counts in its satisfaction score.",
    },
    K11: {
      label: "Township staff borrowed for long",
      hint: "For example: two township staff have worked in a county task force for over a year.",
    },
    K12: {
      label: "Passed from one to the other, or no real answer",
      hint: "For example: the department says ask the township, the township says ask the department; four trips, nothing done.",
    },
    K13: {
      label: "The responsible department does not act",
      hint: "For example: illegal mining was reported several times and the department never came.",
    },
    K14: {
      label: "Enforcement by people without the power",
      hint: "For example: village cadres are told to seize vehicles, write fines or collect fees.",
    },
  },
  mechanisms: {
    M1: {
      label: "Pressure through projects, money or acceptance",
      hint: "For example: refuse this, and the next project payment comes slowly.",
    },
    M2: {
      label: "Written into the assessment",
      hint: "For example: the township loses points at the year's end if it is not done.",
    },
    M3: {
      label: "Meaning of an indicator changed midway",
      hint: "For example: it counted publicity events in January and closed cases from July.",
    },
    M4: {
      label: "In the name of a leading group, headquarters or task force",
      hint: "For example: the department stays out of sight and the office of a leading group sends the notice.",
    },
    M5: {
      label: "A pledge had to be signed",
      hint: "For example: signed on the spot at a meeting, one copy per township.",
    },
    M6: {
      label: "In the name of “territorial management”",
      hint: "For example: the notice says “the local township is responsible” and names no law.",
    },
    M7: {
      label: "Inspection, naming, summons to a talk, blame",
      hint: "For example: the head of the last-ranked township is called in for a talk.",
    },
    M8: {
      label: "By chat group, phone or word of mouth",
      hint: "For example: no document, one line in a group, figures due the same evening.",
    },
    M9: {
      label: "Sent by a hotline, grid or platform",
      hint: "For example: the system sends the department's matter to the township by itself.",
    },
    M10: {
      label: "Delegation or grant of power not in order",
      hint: "For example: “we delegate enforcement to you”, with no written delegation and nothing made public.",
    },
  },
  gaps: {
    G1: "Power (legal standing, written delegation, enforcement cards)",
    G2: "People (posts, specialists, certified staff)",
    G3: "Money (budget, subsidies)",
    G4: "Equipment (vehicles, gear, testing, accounts)",
    G5: "Data and training (access to data, guidance)",
  },
  consequences: {
    C1: "Legal risk (lawsuit, review, void act)",
    C2: "Trust between cadres and people got worse",
    C3: "Only going through the motions",
    C4: "Own work pushed aside",
    C5: "The responsible department does even less",
    C6: "People or firms lost (closure, fees, trips)",
    C7: "The grassroots were wrongly blamed",
  },
  remedies: {
    R1: {
      label: "Taken back: the department does it",
      hint: "The department says: the township is no longer asked to do this.",
    },
    R2: {
      label: "Power lawfully granted to the township",
      hint: "The department says: the province has granted this penalty power to the township and published it, with regular review (Administrative Penalty Law 2021, article 24).",
    },
    R3: {
      label: "Delegated in writing and published",
      hint: "The department says: a written delegation is public and the department answers for the consequences (for penalties: Administrative Penalty Law 2021, article 20).",
    },
    R4: {
      label: "Listed as support, with the department in the lead",
      hint: "The department says: the township does only the listed support; the duty stays with the department.",
    },
    R5: {
      label: "People, money or equipment added",
      hint: "The department says: the township goes on doing it, and the means follow.",
    },
    R6: {
      label: "Indicator, pledge or veto dropped",
      hint: "The department says: the township is no longer assessed on this.",
    },
    R7: {
      label: "One-size-fits-all demand corrected or repealed",
      hint: "The department says: the blanket demand has stopped or has been changed.",
    },
    R8: {
      label: "The department takes the matter over",
      hint: "The department says: it will deal with this matter itself and report how it went.",
    },
    R9: {
      label: "Upheld: a township duty by law",
      hint: "The department says: this is the township's statutory duty; it should name the law, year and article.",
    },
    R10: {
      label: "No such demand was found",
      hint: "The department says: this was never demanded. It should say what was checked.",
    },
    R11: {
      label: "Cannot be verified",
      hint: "The department says: whether this was demanded cannot be told. It should say what was checked.",
    },
  },
  verdicts: {
    V1: {
      label: "Department lead",
      hint: "By the law and the register of the day applied, the department holds this duty.",
    },
    V2: {
      label: "Township statutory duty",
      hint: "By the law and the register of the day applied, the township itself holds this duty.",
    },
    V3: {
      label: "Shared, split by sub-duty",
      hint: "Both hold part of it, named item by item; in forest-fire protection, patrols and publicity are the township's, penalties the department's.",
    },
    V4: {
      label: "Basis repealed",
      hint: "The legal basis of the demand no longer existed on the day applied; for example the social maintenance fee.",
    },
    V5: {
      label: "Basis unclear, more material needed",
      hint: "What we have does not show who holds this duty; a finding follows when it does.",
    },
  },
  outcomes: {
    gone: { label: "Gone", hint: "We no longer have to do it, or everything it needs has come with it." },
    partly: { label: "Partly gone", hint: "It is lighter, but we still do it." },
    not: { label: "Not gone", hint: "There was an answer; nothing changed in practice." },
    back: { label: "Came back", hint: "It stopped for a while, then returned under another name." },
  },
  reliefReasons: {
    on_paper: "an answer on paper, no action",
    not_yet: "what was promised is not done yet",
    renamed: "the same demand under another name",
    other_body: "another body demands it now",
    by_word: "still demanded by word of mouth or in a chat group",
    in_assessment: "still part of an assessment, inspection or ranking",
    other: "another reason",
  },
  bands: {
    own: { label: "Basic duty", hint: "The township's own work; the township is responsible." },
    assist: { label: "Support duty", hint: "The department leads; the township does only the listed support." },
    withdrawn: {
      label: "Taken back by the department",
      hint: "It used to fall on the township; the department now holds it.",
    },
    off_list: { label: "Off the list", hint: "None of the township's three lists has this item." },
  },
  departmentTypes: {
    government: "Government department",
    vertical: "Vertically managed body",
    party: "Party department",
    stationed: "Stationed body",
    temporary: "Temporary body (leading group, headquarters, task force)",
  },
  declineReasons: {
    no_department: {
      label: "No department can be made out",
      hint: "We cannot tell which department or temporary body made the demand. You can send another report that names the body which issued the paper, held the meeting or sent the notice.",
    },
    no_facts: {
      label: "No concrete demand",
      hint: "We could not find what was demanded. You can send another report that says what had to be done, since when, and how the order came.",
    },
    not_our_matter: {
      label: "Outside this site's scope",
      hint: "This site takes only duties handed down and one-size-fits-all demands. For everyday requests call 12345; petitions go to the petition office, crimes to the police, misconduct of officials to discipline inspection and supervision.",
    },
    duplicate: {
      label: "Same content as another report",
      hint: "This has the same content as a report we already hold and counts once. If you sent it twice, use the receipt code of the first; if not, please write another in your own words.",
    },
    private_matter: {
      label: "Mainly a private dispute or someone's privacy",
      hint: "This is mainly about matters between private persons, and publishing it would harm others. You can send another report that says only what the department demanded.",
    },
    abuse: {
      label: "Insults, threats or spam",
      hint: "This contains insults, threats or unrelated content. You can send another report that keeps to the matter.",
    },
    unit_unproven: {
      label: "In the name of a unit, the letter was refused",
      hint: "You chose not to go on if the letter is not accepted. You can appeal with a letter whose stamp and unit are clear, or send another report anonymously.",
    },
  },
  withdrawalReasons: {
    wrong_department: "Wrong department",
    identifies_reporter: "May identify the reporter",
    not_true: "Checked and found untrue",
    court_order: "Ordered by a court",
  },
  holders: {
    department: "Department",
    township: "Township",
  },
  acts: {
    report_received: "Report received",
    report_added: "Reporter added details",
    report_withdrawn: "Report taken back by the reporter",
    report_declined: "Report not published",
    decline_undone: "Decision not to publish undone at once",
    appeal_filed: "Appeal against a report not published",
    appeal_decided: "Appeal decided",
    case_published: "Case published",
    clock_started: "Clock started",
    clock_recounted: "Due day worked out anew",
    case_signed: "Department signed for the case",
    remedy_declared: "Department says it is remedied",
    day_promised: "Department promised a day of its own",
    clock_resumed: "Clock runs on (the days between are not charged)",
    voice_published: "Report published in a case",
    voice_undone: "Decision to publish undone at once",
    voice_signed: "Report published in the name of a unit",
    voice_stripped: "Published report taken back by the reporter",
    verdict_given: "Verdict given",
    reply_published: "Department's answer published",
    relief_confirmed: "Reporter's word on the burden",
    case_withdrawn: "Case withdrawn",
    case_merged: "Case merged into another",
    case_unmerged: "Case taken out of another",
    case_moved: "Case moved to another department",
    case_listed: "Case off the list put under a duty item",
    takedown_proposed: "Hiding or withdrawal proposed",
    takedown_refused: "Hiding or withdrawal refused",
    takedown_lapsed: "Provisional hiding ended",
    voice_hidden: "A report in a case hidden",
    voice_withheld: "A report in a case hidden until somebody has looked",
    voice_shown: "A report in a case shown again, with words taken out",
    case_corrected: "Case corrected",
    voice_corrected: "Words taken out of a report",
    reply_revised: "Answer corrected by its department",
    reply_corrected: "Words taken out of an answer",
    verdict_corrected: "Reasons of a finding corrected",
    reply_held: "Department's answer held for a moderator's look",
    reply_returned: "Answer sent back to the department",
    reply_hidden: "Text of an answer hidden",
    support_asked: "A body is asked to support the case",
    support_signed: "A supporting body signs for its part",
    support_promised: "A supporting body promises a day",
    support_answered: "A supporting body answers",
    support_revised: "A supporting body corrects its answer",
    support_ended: "A body is asked for support no more",
    support_absorbed: "A supporting body becomes the lead body",
    transfer_asked: "Department passes the case to another",
    transfer_accepted: "The other department takes the case",
    transfer_declined: "The other department does not take the case",
    transfer_unanswered: "A transfer was not answered in time",
    transfer_withdrawn: "The department answers itself; the transfer ends",
    transfer_decided: "A moderator rules on a transfer",
    callout_made: "Township calls the department to come",
    callout_signed: "Department signs for a call",
    callout_contacted: "Department is in touch with the township",
    callout_came: "Department says that it came",
    callout_declined: "Department declines to come",
    callout_answered: "Township says whether the department came",
    callout_rated: "Township rates what came of a call",
    callout_taken_back: "Township takes a call back",
    dispute_filed: "Dispute filed by the department",
    dispute_decided: "Dispute decided",
    answer_checked: "Answer checked by a moderator",
    answer_entered: "Answer received by letter, fax or visit entered, waiting for a second moderator",
    answer_refused: "Entered answer not confirmed",
    answer_sent_back: "Answer sent back: none in substance",
    case_reopened: "Clock started anew: a reporter says it came back",
    case_nudged: "Department reminded by a supervisor",
    contact_opened: "Sealed contact of a report opened",
    original_opened: "Sealed original file of a report opened",
    texts_destroyed: "Original texts destroyed on schedule",
    staff_changed: "Accounts and roles of staff changed",
  },
};
