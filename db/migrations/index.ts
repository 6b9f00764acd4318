import type { Migration } from "kysely/migration";
import * as regionsAndDepartments from "./20261122T0900-create-regions-and-departments.ts";
import * as duties from "./20261122T0910-create-duties.ts";
import * as reportsAndCases from "./20261122T0920-create-reports-and-cases.ts";
import * as accounts from "./20261122T0930-create-accounts.ts";
import * as replies from "./20261122T0940-create-replies.ts";
import * as ledgerAndCounters from "./20261122T0950-create-ledger-and-counters.ts";
import * as completeReports from "./20261124T1000-complete-reports.ts";
import * as followUp from "./20261124T1010-create-follow-up.ts";
import * as attachments from "./20261124T1020-create-attachments.ts";
import * as sealedContacts from "./20261124T1030-create-sealed-contacts.ts";
import * as regionAmendments from "./20261124T1040-create-region-amendments.ts";
import * as retention from "./20261124T1050-create-retention.ts";
import * as scopeStaff from "./20261125T1000-scope-staff.ts";
import * as claims from "./20261125T1010-create-claims.ts";
import * as stageSessions from "./20261125T1100-stage-sessions.ts";
import * as secondFactors from "./20261125T1110-create-second-factors.ts";
import * as invitations from "./20261125T1120-create-invitations.ts";
import * as suggestions from "./20261125T1200-create-suggestions.ts";
import * as queueEntries from "./20261125T1300-create-queue-entries.ts";
import * as queueViews from "./20261125T1310-create-queue-views.ts";
import * as bulkActs from "./20261125T1320-create-bulk-acts.ts";
import * as claimTakeovers from "./20261125T1400-create-claim-takeovers.ts";
import * as messageTemplates from "./20261125T1410-create-message-templates.ts";
import * as voiceRedactions from "./20261125T1500-create-voice-redactions.ts";
import * as publicImages from "./20261125T1510-create-public-images.ts";
import * as mergers from "./20261125T1600-create-mergers.ts";
import * as takedowns from "./20261125T1610-create-takedowns.ts";
import * as disputes from "./20261125T1620-create-disputes.ts";
import * as recusals from "./20261125T1700-create-recusals.ts";
import * as secondLooks from "./20261125T1710-create-second-looks.ts";
import * as views from "./20261125T1720-create-views.ts";
import * as severalVoices from "./20261125T1800-allow-several-voices.ts";
import * as noteSeenDay from "./20261128T1000-note-seen-day.ts";
import * as indexLedgerSubjects from "./20261128T1010-index-ledger-subjects.ts";
import * as noteRecountedClocks from "./20261128T1020-note-recounted-clocks.ts";
import * as saltTextHashes from "./20261128T1100-salt-text-hashes.ts";
import * as dropHoursCounted from "./20261128T1110-drop-hours-counted.ts";
import * as heldReplies from "./20261128T1300-hold-and-hide-answers.ts";
import * as corrections from "./20261128T1310-create-corrections.ts";
import * as delaysAndLessons from "./20261128T1320-keep-delays-and-lessons-by-voice.ts";
import * as drawLots from "./20261128T1400-draw-lots.ts";
import * as staffActs from "./20261128T1600-create-staff-acts.ts";
import * as forgetAnswers from "./20261128T1700-forget-answers.ts";
import * as confirmSessions from "./20261128T1900-confirm-sessions.ts";
import * as mergeProposals from "./20261129T0800-create-merge-proposals.ts";
import * as rankWithoutAlike from "./20261129T0810-rank-without-alike.ts";
import * as wordsByOccasion from "./20261129T0900-count-words-by-occasion.ts";
import * as noteEmployers from "./20261129T1200-note-employers.ts";
import * as hiddenWords from "./20261129T1201-create-hidden-words.ts";
import * as scopePublicVersions from "./20261130T0100-scope-public-versions.ts";
import * as createOutbox from "./20261130T0110-create-outbox.ts";
import * as registerIndex from "./20261130T0200-index-register.ts";
import * as settings from "./20261130T0300-create-settings.ts";
import * as dutyImports from "./20261130T0400-create-duty-imports.ts";
import * as undoMergers from "./20261201T0200-undo-mergers.ts";
import * as correctLines from "./20261202T0640-correct-lines.ts";
import * as countPairs from "./20261203T1001-count-pairs.ts";
import * as waitSince from "./20261203T1100-wait-since.ts";
import * as askToHide from "./20261203T1300-ask-to-hide.ts";
import * as joinCases from "./20261203T1400-join-cases.ts";
import * as handOnReports from "./20261203T1600-hand-on-reports.ts";
import * as answerRetaliation from "./20261203T1610-answer-retaliation.ts";
import * as undoPublications from "./20261205T1400-undo-publications.ts";
import * as indexRefusals from "./20261205T1440-index-refusals.ts";
import * as indexOpenBodies from "./20261205T1441-index-open-bodies.ts";
import * as allowOffList from "./20261205T1452-allow-off-list.ts";
import * as addParts from "./20261205T1456-add-parts.ts";
import * as reportAsAUnit from "./20261205T1500-report-as-a-unit.ts";
import * as indexTermCounts from "./20261205T1505-index-term-counts.ts";
import * as tellUndone from "./20261205T1700-tell-undone.ts";
import * as watchCases from "./20261206T0001-watch-cases.ts";
import * as keepOverdue from "./20261206T0010-keep-overdue-at-mergers.ts";
import * as noteHolidays from "./20261206T0100-note-holidays.ts";
import * as keyAnswerTexts from "./20261206T0110-key-answer-texts.ts";
import * as checkAnswers from "./20261206T0120-check-answers.ts";
import * as createNotifications from "./20261206T0200-create-notifications.ts";
import * as noteWaitingSince from "./20261206T0210-note-waiting-since.ts";
import * as indexCaseEntries from "./20261206T0300-index-case-entries.ts";
import * as followers from "./20261206T0310-create-followers.ts";
import * as addRoles from "./20261206T0400-add-roles.ts";
import * as nudgesAndFeeds from "./20261206T0410-create-nudges-and-feeds.ts";
import * as createDrafts from "./20261206T0420-create-drafts.ts";
import * as fillOutAnswers from "./20261206T0500-fill-out-answers.ts";
import * as reviseAnswers from "./20261206T0510-revise-answers.ts";
import * as sendAnswersBack from "./20261206T0600-send-answers-back.ts";
import * as answerJointly from "./20261206T0640-answer-jointly.ts";
import * as openRounds from "./20261206T0700-open-rounds.ts";
import * as setStageDays from "./20261206T0700-set-stage-days.ts";
import * as createTransfers from "./20261207T0010-create-transfers.ts";
import * as attachToAnswers from "./20261207T0020-attach-to-answers.ts";
import * as receiveAnswers from "./20261207T0030-receive-answers.ts";
import * as sayWhyNotGone from "./20261208T0010-say-why-not-gone.ts";
import * as createCallouts from "./20261208T0020-create-callouts.ts";
import * as askForSupport from "./20261208T0030-ask-for-support.ts";
import * as reviseSupportingAnswers from "./20261209T0010-revise-supporting-answers.ts";
import * as keepSums from "./20261209T0015-keep-sums.ts";
import * as findMergedCases from "./20261209T0016-find-merged-cases.ts";
import * as createSearch from "./20261209T0020-create-search.ts";
import * as sendSupportingAnswersBack from "./20261209T0030-send-supporting-answers-back.ts";
import * as countVoicesByIndex from "./20261209T0040-count-voices-by-index.ts";
import * as createEditions from "./20261210T0400-create-editions.ts";
import * as keepStanding from "./20261211T0010-keep-standing.ts";
import * as createTopics from "./20261212T0010-create-topics.ts";
import * as leaveTownshipsOwnOut from "./20261212T2010-leave-townships-own-out.ts";
import * as keepFigures from "./20261213T0010-keep-figures.ts";
import * as packSearch from "./20261213T0110-pack-search.ts";
import * as createMentions from "./20261213T0111-create-mentions.ts";
import * as tellOfEditions from "./20261214T0010-tell-of-editions.ts";
import * as noteReach from "./20261216T0010-note-reach.ts";
import * as sumCases from "./20261217T0110-sum-cases.ts";

/** Every migration by its name, in order. A landed one is never edited. */
export const migrations: Record<string, Migration> = {
  "20261122T0900-create-regions-and-departments": regionsAndDepartments,
  "20261122T0910-create-duties": duties,
  "20261122T0920-create-reports-and-cases": reportsAndCases,
  "20261122T0930-create-accounts": accounts,
  "20261122T0940-create-replies": replies,
  "20261122T0950-create-ledger-and-counters": ledgerAndCounters,
  "20261124T1000-complete-reports": completeReports,
  "20261124T1010-create-follow-up": followUp,
  "20261124T1020-create-attachments": attachments,
  "20261124T1030-create-sealed-contacts": sealedContacts,
  "20261124T1040-create-region-amendments": regionAmendments,
  "20261124T1050-create-retention": retention,
  "20261125T1000-scope-staff": scopeStaff,
  "20261125T1010-create-claims": claims,
  "20261125T1100-stage-sessions": stageSessions,
  "20261125T1110-create-second-factors": secondFactors,
  "20261125T1120-create-invitations": invitations,
  "20261125T1200-create-suggestions": suggestions,
  "20261125T1300-create-queue-entries": queueEntries,
  "20261125T1310-create-queue-views": queueViews,
  "20261125T1320-create-bulk-acts": bulkActs,
  "20261125T1400-create-claim-takeovers": claimTakeovers,
  "20261125T1410-create-message-templates": messageTemplates,
  "20261125T1500-create-voice-redactions": voiceRedactions,
  "20261125T1510-create-public-images": publicImages,
  "20261125T1600-create-mergers": mergers,
  "20261125T1610-create-takedowns": takedowns,
  "20261125T1620-create-disputes": disputes,
  "20261125T1700-create-recusals": recusals,
  "20261125T1710-create-second-looks": secondLooks,
  "20261125T1720-create-views": views,
  "20261125T1800-allow-several-voices": severalVoices,
  "20261128T1000-note-seen-day": noteSeenDay,
  "20261128T1010-index-ledger-subjects": indexLedgerSubjects,
  "20261128T1020-note-recounted-clocks": noteRecountedClocks,
  "20261128T1100-salt-text-hashes": saltTextHashes,
  "20261128T1110-drop-hours-counted": dropHoursCounted,
  "20261128T1300-hold-and-hide-answers": heldReplies,
  "20261128T1310-create-corrections": corrections,
  "20261128T1320-keep-delays-and-lessons-by-voice": delaysAndLessons,
  "20261128T1400-draw-lots": drawLots,
  "20261128T1600-create-staff-acts": staffActs,
  "20261128T1700-forget-answers": forgetAnswers,
  "20261128T1900-confirm-sessions": confirmSessions,
  "20261129T0800-create-merge-proposals": mergeProposals,
  "20261129T0810-rank-without-alike": rankWithoutAlike,
  "20261129T0900-count-words-by-occasion": wordsByOccasion,
  "20261129T1200-note-employers": noteEmployers,
  "20261129T1201-create-hidden-words": hiddenWords,
  "20261130T0100-scope-public-versions": scopePublicVersions,
  "20261130T0110-create-outbox": createOutbox,
  "20261130T0200-index-register": registerIndex,
  "20261130T0300-create-settings": settings,
  "20261130T0400-create-duty-imports": dutyImports,
  "20261201T0200-undo-mergers": undoMergers,
  "20261202T0640-correct-lines": correctLines,
  "20261203T1001-count-pairs": countPairs,
  "20261203T1100-wait-since": waitSince,
  "20261203T1300-ask-to-hide": askToHide,
  "20261203T1400-join-cases": joinCases,
  "20261203T1600-hand-on-reports": handOnReports,
  "20261203T1610-answer-retaliation": answerRetaliation,
  "20261205T1400-undo-publications": undoPublications,
  "20261205T1440-index-refusals": indexRefusals,
  "20261205T1441-index-open-bodies": indexOpenBodies,
  "20261205T1452-allow-off-list": allowOffList,
  "20261205T1456-add-parts": addParts,
  "20261205T1500-report-as-a-unit": reportAsAUnit,
  "20261205T1505-index-term-counts": indexTermCounts,
  "20261205T1700-tell-undone": tellUndone,
  "20261206T0001-watch-cases": watchCases,
  "20261206T0010-keep-overdue-at-mergers": keepOverdue,
  "20261206T0100-note-holidays": noteHolidays,
  "20261206T0110-key-answer-texts": keyAnswerTexts,
  "20261206T0120-check-answers": checkAnswers,
  "20261206T0200-create-notifications": createNotifications,
  "20261206T0210-note-waiting-since": noteWaitingSince,
  "20261206T0300-index-case-entries": indexCaseEntries,
  "20261206T0310-create-followers": followers,
  "20261206T0400-add-roles": addRoles,
  "20261206T0410-create-nudges-and-feeds": nudgesAndFeeds,
  "20261206T0420-create-drafts": createDrafts,
  "20261206T0500-fill-out-answers": fillOutAnswers,
  "20261206T0510-revise-answers": reviseAnswers,
  "20261206T0600-send-answers-back": sendAnswersBack,
  "20261206T0640-answer-jointly": answerJointly,
  "20261206T0700-open-rounds": openRounds,
  "20261206T0700-set-stage-days": setStageDays,
  "20261207T0010-create-transfers": createTransfers,
  "20261207T0020-attach-to-answers": attachToAnswers,
  "20261207T0030-receive-answers": receiveAnswers,
  "20261208T0010-say-why-not-gone": sayWhyNotGone,
  "20261208T0020-create-callouts": createCallouts,
  "20261208T0030-ask-for-support": askForSupport,
  "20261209T0010-revise-supporting-answers": reviseSupportingAnswers,
  "20261209T0015-keep-sums": keepSums,
  "20261209T0016-find-merged-cases": findMergedCases,
  "20261209T0020-create-search": createSearch,
  "20261209T0030-send-supporting-answers-back": sendSupportingAnswersBack,
  "20261209T0040-count-voices-by-index": countVoicesByIndex,
  "20261210T0400-create-editions": createEditions,
  "20261211T0010-keep-standing": keepStanding,
  "20261212T0010-create-topics": createTopics,
  "20261212T2010-leave-townships-own-out": leaveTownshipsOwnOut,
  "20261213T0010-keep-figures": keepFigures,
  "20261213T0110-pack-search": packSearch,
  "20261213T0111-create-mentions": createMentions,
  "20261214T0010-tell-of-editions": tellOfEditions,
  "20261216T0010-note-reach": noteReach,
  "20261217T0110-sum-cases": sumCases,
};
