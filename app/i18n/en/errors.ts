import type { Dictionary } from "../zh-CN/index.ts";

export const errors: Dictionary["site"]["errors"] = {
  not_found: { title: "No such page", text: "The address may be wrong, or the page was taken down." },
  forbidden: { title: "Not allowed", text: "This is outside your role. Ask the administrator if you need it." },
  signed_out: { title: "Sign in first", text: "Sign in to go on." },
  password_needed: {
    title: "Your password once more",
    text: "Before ways to sign in change, show once more that it is you.",
  },
  second_factor_needed: { title: "One more step", text: "Give your second factor first, then go on." },
  wrong_code: {
    title: "The code is wrong",
    text: "Check it and enter it again. A code changes every 30 seconds and works once.",
  },
  passkey_failed: { title: "The passkey was not accepted", text: "Try again, or use a code instead." },
  invitation_over: {
    title: "This invitation is over",
    text: "A link is good for 72 hours and works once. Ask an administrator for another.",
  },
  name_taken: { title: "This user name is taken", text: "Please choose another." },
  own_account: {
    title: "Not your own account",
    text: "Another administrator has to change your roles or close your account.",
  },
  roles_apart: {
    title: "These roles do not go together",
    text: "Whoever answers for a department neither moderates nor administers. Give the role to another person.",
  },
  reason_needed: {
    title: "A reason is needed",
    text: "A change of staff needs a reason of 4 to 200 characters; every administrator and moderator can read it.",
  },
  not_two: {
    title: "These two accounts cannot confirm one another",
    text: "Within the last 30 days one of the two made, reset or reopened the other's account or gave it a role. Another colleague has to decide.",
  },
  last_admin: {
    title: "One administrator must remain",
    text: "This is the last one. Make somebody else an administrator first.",
  },
  last_factor: { title: "One second factor must remain", text: "Add another one before you remove this." },
  wrong_credentials: {
    title: "Sign-in failed",
    text: "The user name or the password is wrong. Check them and try again.",
  },
  too_many_tries: {
    title: "Too many tries",
    text: "To keep codes from being guessed, please try again in fifteen minutes.",
  },
  too_many_pages: {
    title: "Too many pages in a minute",
    text: "Too many different pages were opened from this network within a minute. Wait a minute, then open this one again.",
  },
  receipt_unknown: {
    title: "Not found",
    text: "The receipt code is not right. Check it and type it again; case and hyphens do not matter.",
  },
  receipt_miscopied: {
    title: "Perhaps copied wrongly",
    text: "One character may have been copied wrongly, or one is missing or too many. Compare it with your note and type it again; this does not count as a wrong try.",
  },
  receipt_over: { title: "You were signed out to keep you safe", text: "Please enter the receipt code again." },
  stale_version: {
    title: "Somebody was first",
    text: "This has changed since you opened it. Open it again and decide on what it says now.",
  },
  wrong_state: { title: "Not possible now", text: "This has moved on. Go back and look at its present state." },
  already_sent: { title: "Received already", text: "The same report is entered once." },
  unknown_department: {
    title: "No such department",
    text: "It may have been renamed or merged. Look in the list of departments.",
  },
  unknown_duty: { title: "No such duty item", text: "Look it up in the duty register." },
  unknown_region: { title: "No such region", text: "Choose one from the list." },
  no_copy_left: {
    title: "Say which copy stays",
    text: "Duplicates need the report that stays, or the public case, of which they are copies.",
  },
  unknown_case: { title: "No such case", text: "The number may be wrong, or the case was taken down." },
  duty_not_in_force: {
    title: "The register did not hold this duty then",
    text: "Choose another day, or another duty item.",
  },
  no_parts: {
    title: "There are no sub-duties",
    text: "The register has no such item, so the duty cannot be found to be shared.",
  },
  parts_needed: {
    title: "A shared duty must be split",
    text: "Name at least one sub-duty for the department and one for the township.",
  },
  unknown_part: { title: "Not a part of it", text: "That sub-duty is not part of this item. Choose again." },
  cross_origin: {
    title: "Request refused",
    text: "This was not sent from our own pages. Go back to the page and send it again.",
  },
  too_large: { title: "Too long", text: "Please shorten it. A report holds at most 5,000 characters." },
  upload_too_large: {
    title: "The files are too large together",
    text: "At most 8 files go in one form, each of 20 MB at most; of a department's answer one at a time, of 50 MB at most. Go back, choose fewer, and send again.",
  },
  file_missing: {
    title: "A file has expired",
    text: "A file that is not sent within an hour is destroyed. Go back, choose it again, and send.",
  },
  file_many: { title: "Too many files", text: "A report takes 8 files at most. Take out the less important ones." },
  bad_request: {
    title: "Bad request",
    text: "We cannot read this request. Go back to the page and send the form again.",
  },
  unknown_act: {
    title: "Unknown button",
    text: "Nothing was done. The page may be an old one: go back, load it again and press once more.",
  },
  busy: {
    title: "Too busy just now",
    text: "Try again in a minute or two; what you typed was not stored, so keep it.",
  },
  crowded: {
    title: "Too many people are sending just now",
    text: "Nothing is lost: your browser still holds what you wrote. Wait a minute, then reload this page to send it again, or go back to the form and press once more.",
  },
  too_early: {
    title: "Wait a moment, then press again",
    text: "Everything you wrote is still there. Wait a little, then press send once more.",
  },
  case_withdrawn: { title: "This case was taken down", text: "The public ledger has the day and the reason." },
  case_hidden: {
    title: "This case is hidden for now",
    text: "A moderator thinks that it may identify the reporter; another decides. It is hidden for three days at most and comes back unless confirmed.",
  },
  not_mergeable: {
    title: "These two cannot be merged",
    text: "Only two cases of one county, answered by one department, are merged or taken apart; two matters of one report are not merged either.",
  },
  pending_matter: {
    title: "Something is not decided yet",
    text: "A takedown, a dispute, a transfer or a held answer of one of them still waits. That is decided first.",
  },
  already_disputed: {
    title: "This dispute cannot be filed",
    text: "A dispute of this case still waits, or the same one has been refused already.",
  },
  support_full: {
    title: "Enough bodies support this case",
    text: "A case has three supporting bodies at a time at most. End one before you ask another.",
  },
  support_over: {
    title: "No support is asked for",
    text: "This body is not asked to support the case, or is asked no more.",
  },
  support_stands: {
    title: "This body is at it already",
    text: "It is the lead body of the case, or supports it already.",
  },
  transfer_back: {
    title: "It cannot be passed to this department",
    text: "The case is or was with it. If you think that it has to answer after all, file a dispute.",
  },
  transfer_late: {
    title: "It is too late to pass it on",
    text: "A case is passed on within five working days from the day on which it came to your department. After that you can file a dispute.",
  },
  transfer_open: {
    title: "It is not settled yet whose the case is",
    text: "Another department or a moderator has to say so first; then a dispute can be filed.",
  },
  transfer_over: {
    title: "There is nothing to answer now",
    text: "No transfer waits for your department: it is settled, or the five working days are over and a moderator rules.",
  },
  transfer_signed: {
    title: "What is signed for is not passed on",
    text: "By signing the department has said that the case is its own. If you think that it is not, file a dispute.",
  },
  transfer_used: {
    title: "A case is passed on once",
    text: "Your department has passed this case on once since it came to it. If you disagree with the result, file a dispute.",
  },
  call_open: {
    title: "There is an open call",
    text: "Your township has an open call on this case and cannot make another.",
  },
  calls_many: {
    title: "Enough calls this month",
    text: "A township makes at most 10 calls in a month.",
  },
  call_over: {
    title: "This step cannot be taken now",
    text: "The call has ended, or the department says that it came, or it is rated. Look at how it stands.",
  },
  call_early: {
    title: "Not yet",
    text: "Say whether it came once the department says so, or its last day has passed; rate once that is confirmed.",
  },
  wanted_unfit: {
    title: "The day does not fit",
    text: "The day on which you want it to come lies from tomorrow to at most twenty working days ahead.",
  },
  promise_over: {
    title: "No day can be promised any more",
    text: "A department names a day of its own before it is due, once for each clock, and not for what is done.",
  },
  sent_back_once: {
    title: "An answer of this department was sent back before",
    text: "An answer to a case is sent back once to a department.",
  },
  promise_unfit: {
    title: "That day will not do",
    text: "The day lies after the due day, and at most as many working days after it as the clock has.",
  },
  approval_needed: {
    title: "An approver comes first",
    text: "The answers of this department pass by an approver before they are published. Send it to them, or let an approver switch that off.",
  },
  stale_draft: {
    title: "The draft has changed",
    text: "A colleague has just changed this draft, sent it to the approver or returned it. Open it and look again.",
  },
  files_stale: {
    title: "The files have changed",
    text: "A colleague has just added, removed or checked a file. Open the page and look again.",
  },
  files_unchecked: {
    title: "A file has not been checked",
    text: "Somebody has to open every file and say that no personal data is in it before it is published with the answer. Check it, or remove it.",
  },
  uploads_many: {
    title: "Too many unfinished files",
    text: "Three files that are not sent whole are kept for each person, for a day. Finish those first.",
  },
  files_full: {
    title: "Too many files",
    text: "The files of a case may have 500 MB together. Compress this one, or remove others first.",
  },
  files_identifying: {
    title: "The name of a file may point to a person",
    text: "Remove the file, and add it again under another name.",
  },
  files_many: {
    title: "There is no more room",
    text: "An answer has 5 files at most. Remove one first.",
  },
  own_draft: {
    title: "Nobody approves their own answer",
    text: "You changed this answer last; another approver of the department has to decide on it.",
  },
  draft_past: {
    title: "The promised day has passed",
    text: "The answer says that the rest is done by a day that has passed. Return it and have the day mended.",
  },
  nudged_lately: {
    title: "Reminded a short while ago",
    text: "A department is reminded of a case once in seven days at most; the last reminder is on the case's timeline.",
  },
  already_proposed: {
    title: "This has been proposed already",
    text: "The same merger has been proposed and waits for somebody else; decide on that one.",
  },
  unredacted: {
    title: "The public version equals the original",
    text: "Take out what points to a person, or confirm that there is nothing of the kind.",
  },
  unexplained: { title: "A change has no reason yet", text: "Every change in the public version needs a reason." },
  personal_left: {
    title: "What will be public still holds personal data",
    text: "Go back and mask or reword the telephone number, the name of a township or the like.",
  },
  unseen_left: {
    title: "Something was not looked at",
    text: "Go back and mask what may point to a person or a place, or say why it may stay.",
  },
  image_unknown: {
    title: "The picture has changed",
    text: "This picture was worked on a moment ago. Go back to the report, look at the new one and choose again.",
  },
  own_decision: {
    title: "Another moderator must do this",
    text: "You took the step before this one. Appeals, disputes, takedowns and new decisions belong to somebody else.",
  },
  colleague_unfit: {
    title: "They may not decide this report",
    text: "Choose another moderator. Nothing was saved.",
  },
  claimed_by_other: {
    title: "Another moderator is at it",
    text: "Wait until they are done, or take it over and say why. Nothing was saved.",
  },
  contrary_unexplained: {
    title: "The verdict contradicts the register",
    text: "Say why in the reasons, and tick that they do.",
  },
  same_case: { title: "In this case already", text: "A report counts once in a case." },
  parts_alike: {
    title: "The same sentence twice",
    text: "The matters of one report are published without a sentence in common.",
  },
  not_a_part: {
    title: "The public version is the whole text",
    text: "The report tells several matters: one is published at a time.",
  },
  too_many_parts: { title: "Too many matters", text: "A report can be published in five matters at most." },
  hours_over: { title: "Too many hours", text: "The matters of a report share the hours that its reporter gave." },
  not_split: {
    title: "Another matter is not ticked",
    text: "A report that tells one matter is published with all its hours and ticks.",
  },
  home_county: {
    title: "Not for you: this is your own county",
    text: "The report or the department lies in the county you come from, so a moderator from elsewhere must handle it. Leave it to them; if your county is recorded wrongly, ask an administrator.",
  },
  recused: {
    title: "You are recused",
    text: "The report, or the department, line or region it is about, is on your list of recusals, so another moderator must handle it. Check the list under “My recusals”; what you entered by mistake you can end there, what an administrator entered only they can.",
  },
  already_appealed: {
    title: "You have appealed already",
    text: "A report can be appealed once. The receipt code shows how it stands.",
  },
  too_many_messages: {
    title: "Too many entries",
    text: "This report has reached its limit and takes no more. If there is news, please send another report.",
  },
  view_exists: { title: "You have a view of this name", text: "Choose another name." },
  too_many_views: { title: "Too many views", text: "You can keep 20 views: delete one first." },
  identifying_left: {
    title: "Something in it may point to a person",
    text: "Take it out, or tick that it stays and is looked at first. Nothing was published.",
  },
  receipt_unfit: {
    title: "The day of receipt does not fit",
    text: "It is neither before the case was put to the department nor after today. Nothing was entered.",
  },
  joint_changed: {
    title: "The ticked cases have changed",
    text: "Some of the ticked cases cannot be answered together now. Nothing was published; go back to see which.",
  },
  answer_waiting: {
    title: "An answer waits for a look already",
    text: "File again once a moderator has looked; without what was found, it is public at once.",
  },
  nothing_changed: { title: "Nothing was changed", text: "Change something, then send it." },
  adds_words: {
    title: "Words can only be taken out",
    text: "Of a report or an answer nothing is added or reworded.",
  },
  department_elsewhere: {
    title: "The department is elsewhere",
    text: "Only a present department of the county or above it answers for a case there. Choose another.",
  },
  reason_unfit: {
    title: "This reason does not fit",
    text: "A department's answer is hidden only since it may point to a reporter or a court ordered it.",
  },
  undo_over: {
    title: "It cannot be undone any more",
    text: "The time to undo is over, or it was undone already, or something has come of it since.",
  },
  not_corrected: {
    title: "Nothing has been taken out yet",
    text: "Its reporter says that these words point to them: take words out first, then show it again.",
  },
  clock_jumped: {
    title: "Not now: the server's clock is wrong",
    text: "The server's date does not fit the dates in the database. Nothing that the public ledger records is done until the operator has looked. Nothing was entered and nothing was lost; reports are still received. Keep what you typed, and try again later.",
  },
  import_over: {
    title: "This list is gone",
    text: "A list that was sent is kept for 24 hours, until it is imported or dropped, or until you send another. The register has not changed by it; send the file again.",
  },
  demonstration: {
    title: "This is the demonstration: no real county may enter it",
    text: "Invented data and real reports are never mixed. On the server, npm run setup -- --fresh FOLDER makes a clean site beside it.",
  },
  real_site: {
    title: "This is a real site: the demonstration may not enter it",
    text: "Invented data and real reports are never mixed. Nothing was changed.",
  },
  already_ended: {
    title: "This department is no more",
    text: "It was abolished or merged into another one, and cannot be changed any more.",
  },
  unit_waits: {
    title: "The letter has not been checked",
    text: "This is reported in the name of a unit: its letter is checked before it is published.",
  },
  unit_stopped: {
    title: "The letter was refused",
    text: "The reporter chose not to go on then: it cannot be published.",
  },
  letter_missing: {
    title: "There is no letter",
    text: "There is no photograph or PDF among the files.",
  },
  letter_not_refused: {
    title: "This reason does not fit",
    text: "It is only for a refused letter whose reporter chose not to go on.",
  },
  day_ahead: { title: "Day does not fit", text: "The day of publication cannot be after today." },
  mentions_full: { title: "Too many wait", text: "Too many wait just now. Please tell us in a few days." },
  case_elsewhere: { title: "Case of another county", text: "A topic takes cases of one county. Check the number." },
  bodies_few: { title: "Too few departments", text: "A topic needs cases of two departments at least." },
  figure_by_body: {
    title: "Too many cases behind this figure",
    text: "They are not drawn up as one list. Name a department and ask by body; all cases are in the editions of the open data.",
  },
  step_day_unfit: { title: "Day does not fit", text: "From today on, two years ahead at most." },
  case_gathered: { title: "Case is in a topic already", text: "A case stands under one open topic at a time." },
  cases_many: { title: "Too many cases", text: "A topic has 30 cases at most." },
  cases_few: { title: "The last case stays", text: "A topic keeps one case at least. Close the topic if it is over." },
  topic_over: { title: "Topic is closed", text: "A closed topic is not changed any more." },
  steps_many: { title: "Plan too long", text: "The plan of a topic has 12 steps at most." },
  step_over: { title: "Step is done", text: "A step that is done is not changed any more." },
  moves_many: { title: "Moved too often", text: "A step is moved five times at most." },
  internal: {
    title: "The server failed",
    text: "It is not your fault. Try again later; what you typed was not stored, so keep it.",
  },
};
