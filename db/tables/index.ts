import type { FollowersTable, FollowsTable } from "./followers.ts";
import type { SessionsTable, UserRolesTable, UsersTable } from "./staff/accounts.ts";
import type { AttachmentsTable, PendingFilesTable } from "./reports/attachments.ts";
import type { CasesTable, VerdictPartsTable, VerdictsTable, VoiceMarksTable, VoicesTable } from "./cases/cases.ts";
import type {
  CaseEntriesTable,
  OutboxTable,
  PublicVersionsTable,
  SearchBlocksTable,
  SearchThingsTable,
} from "./ledger/consequences.ts";
import type { MentionsTable } from "./open-data/mentions.ts";
import type { EditionChunksTable, EditionFilesTable, EditionsTable } from "./open-data/editions.ts";
import type { CalloutsTable } from "./cases/callouts.ts";
import type { CaseSumsTable, SummedCasesTable, ToldGroupsTable } from "./cases/sums.ts";
import type {
  SupportAnswersTable,
  SupportAnswerVersionsTable,
  SupportDraftsTable,
  SupportsTable,
} from "./cases/supports.ts";
import type { TopicCasesTable, TopicsTable, TopicStepMovesTable, TopicStepsTable } from "./cases/topics.ts";
import type { TransfersTable } from "./cases/transfers.ts";
import type { ClocksView, HoldsTable, StageDaysTable, StagesTable, WatchesTable } from "./cases/clocks.ts";
import type { CountersTable, CounterSumsTable, KeptFiguresTable, SequencesTable } from "./counters.ts";
import type {
  DepartmentChangesTable,
  DepartmentNamesTable,
  DepartmentParentsTable,
  DepartmentsTable,
  LinesTable,
} from "./register/departments.ts";
import type { DutiesTable, DutyBasesTable, DutyVersionsTable } from "./register/duties.ts";
import type { DutyImportsTable, DutyLayoutsTable } from "./register/duty-imports.ts";
import type { AuditViewsTable, RecusalsTable, ReportViewsTable, SecondLooksTable } from "./rulings/fairness.ts";
import type {
  AppealsTable,
  FlagLooksTable,
  FlagRepliesTable,
  ReportAdditionsTable,
  ReportMessagesTable,
  RetaliationFlagsTable,
  SeenNewsTable,
} from "./reports/follow-up.ts";
import type { InvitationsTable } from "./staff/invitations.ts";
import type { StaffActsTable } from "./staff/staff-acts.ts";
import type { LedgerEntriesTable, LedgerHeadTable, PendingEntriesTable } from "./ledger/ledger.ts";
import type {
  CaseMovesTable,
  CorrectionsTable,
  DisputesTable,
  MergerMovesTable,
  MergeProposalsTable,
  MergersTable,
  TakedownsTable,
} from "./rulings/matters.ts";
import type { AnswerChecksTable } from "./rulings/answer-checks.ts";
import type { HandoversTable, ReportNotesTable } from "./rulings/colleagues.ts";
import type { ClaimsTable, ClaimTakeoversTable } from "./rulings/claims.ts";
import type { MessageTemplatesTable } from "./desk/templates.ts";
import type { BulkActsTable, BulkItemsTable, QueueEntriesTable, QueueViewsTable } from "./desk/queue.ts";
import type { PublicImagesTable, VoiceRedactionsTable } from "./cases/redaction.ts";
import type { RegionAmendmentsTable, RegionsTable } from "./regions.ts";
import type {
  CalendarDaysTable,
  ConfirmationsTable,
  HeldRepliesTable,
  HolidayNotesTable,
  JointAnswersTable,
  RepliesTable,
  ReplyRemediesTable,
  ReplyVersionsTable,
} from "./replies.ts";
import type {
  ReceiptSessionsTable,
  ReportChannelsTable,
  ReportHiddenWordsTable,
  ReportMarksTable,
  ReportNeedsTable,
  ReportTextsTable,
  ReportsTable,
  ReportUnitsTable,
} from "./reports/reports.ts";
import type {
  ReportSignaturesTable,
  SuggestionLessonsTable,
  SuggestionOutcomesTable,
  SuggestionTermsTable,
} from "./suggestions.ts";
import type {
  ChannelSuccessesTable,
  InboxVisitsTable,
  NotificationAddressesTable,
  NotificationPlanTable,
  NotificationsTable,
} from "./notifications.ts";
import type { ServedCountiesTable, SettingsTable, SiteMarksTable } from "./site.ts";
import type { SealedContactsTable, SealingKeysTable } from "./reports/sealing.ts";
import type {
  PasskeyChallengesTable,
  PasskeysTable,
  RecoveryCodesTable,
  TotpSecretsTable,
} from "./staff/second-factors.ts";
import type { ReplyFilesTable } from "./reply-files.ts";
import type { CalendarFeedsTable, NudgesTable, ReplyApprovalsTable, ReplyDraftsTable } from "./office.ts";

/** Every table, for Kysely. */
export interface Database {
  settings: SettingsTable;
  site_marks: SiteMarksTable;
  served_counties: ServedCountiesTable;
  regions: RegionsTable;
  region_amendments: RegionAmendmentsTable;
  lines: LinesTable;
  departments: DepartmentsTable;
  department_parents: DepartmentParentsTable;
  department_names: DepartmentNamesTable;
  department_changes: DepartmentChangesTable;
  duties: DutiesTable;
  duty_versions: DutyVersionsTable;
  duty_bases: DutyBasesTable;
  duty_imports: DutyImportsTable;
  duty_layouts: DutyLayoutsTable;
  reports: ReportsTable;
  receipt_sessions: ReceiptSessionsTable;
  report_texts: ReportTextsTable;
  report_hidden_words: ReportHiddenWordsTable;
  report_units: ReportUnitsTable;
  report_marks: ReportMarksTable;
  report_channels: ReportChannelsTable;
  report_needs: ReportNeedsTable;
  report_messages: ReportMessagesTable;
  report_additions: ReportAdditionsTable;
  seen_news: SeenNewsTable;
  appeals: AppealsTable;
  retaliation_flags: RetaliationFlagsTable;
  flag_replies: FlagRepliesTable;
  flag_looks: FlagLooksTable;
  claims: ClaimsTable;
  claim_takeovers: ClaimTakeoversTable;
  report_notes: ReportNotesTable;
  handovers: HandoversTable;
  message_templates: MessageTemplatesTable;
  recusals: RecusalsTable;
  second_looks: SecondLooksTable;
  report_views: ReportViewsTable;
  audit_views: AuditViewsTable;
  queue_entries: QueueEntriesTable;
  queue_views: QueueViewsTable;
  bulk_acts: BulkActsTable;
  bulk_items: BulkItemsTable;
  cases: CasesTable;
  voices: VoicesTable;
  voice_marks: VoiceMarksTable;
  voice_redactions: VoiceRedactionsTable;
  verdicts: VerdictsTable;
  verdict_parts: VerdictPartsTable;
  mergers: MergersTable;
  merge_proposals: MergeProposalsTable;
  merger_moves: MergerMovesTable;
  takedowns: TakedownsTable;
  corrections: CorrectionsTable;
  disputes: DisputesTable;
  case_moves: CaseMovesTable;
  clocks: ClocksView;
  holds: HoldsTable;
  stage_days: StageDaysTable;
  stages: StagesTable;
  callouts: CalloutsTable;
  mentions: MentionsTable;
  topics: TopicsTable;
  topic_cases: TopicCasesTable;
  topic_steps: TopicStepsTable;
  topic_step_moves: TopicStepMovesTable;
  support_answer_versions: SupportAnswerVersionsTable;
  support_answers: SupportAnswersTable;
  support_drafts: SupportDraftsTable;
  supports: SupportsTable;
  transfers: TransfersTable;
  watches: WatchesTable;
  joint_answers: JointAnswersTable;
  replies: RepliesTable;
  reply_remedies: ReplyRemediesTable;
  reply_versions: ReplyVersionsTable;
  reply_files: ReplyFilesTable;
  held_replies: HeldRepliesTable;
  confirmations: ConfirmationsTable;
  nudges: NudgesTable;
  reply_drafts: ReplyDraftsTable;
  reply_approvals: ReplyApprovalsTable;
  calendar_feeds: CalendarFeedsTable;
  answer_checks: AnswerChecksTable;
  calendar_days: CalendarDaysTable;
  holiday_notes: HolidayNotesTable;
  users: UsersTable;
  user_roles: UserRolesTable;
  sessions: SessionsTable;
  totp_secrets: TotpSecretsTable;
  passkeys: PasskeysTable;
  recovery_codes: RecoveryCodesTable;
  passkey_challenges: PasskeyChallengesTable;
  invitations: InvitationsTable;
  staff_acts: StaffActsTable;
  ledger_entries: LedgerEntriesTable;
  ledger_head: LedgerHeadTable;
  pending_entries: PendingEntriesTable;
  public_versions: PublicVersionsTable;
  outbox: OutboxTable;
  case_entries: CaseEntriesTable;
  search_blocks: SearchBlocksTable;
  search_things: SearchThingsTable;
  followers: FollowersTable;
  follows: FollowsTable;
  counters: CountersTable;
  counter_sums: CounterSumsTable;
  case_sums: CaseSumsTable;
  summed_cases: SummedCasesTable;
  told_groups: ToldGroupsTable;
  kept_figures: KeptFiguresTable;
  sequences: SequencesTable;
  pending_files: PendingFilesTable;
  attachments: AttachmentsTable;
  public_images: PublicImagesTable;
  sealing_keys: SealingKeysTable;
  sealed_contacts: SealedContactsTable;
  suggestion_terms: SuggestionTermsTable;
  suggestion_lessons: SuggestionLessonsTable;
  suggestion_outcomes: SuggestionOutcomesTable;
  report_signatures: ReportSignaturesTable;
  notifications: NotificationsTable;
  notification_addresses: NotificationAddressesTable;
  notification_plan: NotificationPlanTable;
  channel_successes: ChannelSuccessesTable;
  editions: EditionsTable;
  edition_files: EditionFilesTable;
  edition_chunks: EditionChunksTable;
  inbox_visits: InboxVisitsTable;
}
