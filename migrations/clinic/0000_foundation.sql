CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text,
	`actor_id` text,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`fields` text NOT NULL,
	`reason` text,
	`ip` text NOT NULL,
	`user_agent` text NOT NULL,
	`request_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_clinic` ON `audit_entry` (`clinic_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entry_entity` ON `audit_entry` (`entity_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `data_key` (
	`clinic_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`kid` text NOT NULL,
	`wrapped` text,
	`created_at` integer NOT NULL,
	`rewrapped_at` integer,
	`destroyed_at` integer,
	PRIMARY KEY(`clinic_id`, `owner_id`)
);
--> statement-breakpoint
CREATE INDEX `data_key_kid` ON `data_key` (`kid`,`clinic_id`,`owner_id`);--> statement-breakpoint
CREATE TABLE `domain_event` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text,
	`type` text NOT NULL,
	`aggregate_id` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	`actor_id` text,
	`request_id` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `domain_event_version` ON `domain_event` (`aggregate_id`,`version`);--> statement-breakpoint
CREATE INDEX `domain_event_unsent` ON `domain_event` (`occurred_at`,`id`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `event_receipt` (
	`event_id` text NOT NULL,
	`subscriber` text NOT NULL,
	`handled_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `subscriber`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`owner_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`result_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_key_age` ON `idempotency_key` (`created_at`);--> statement-breakpoint
CREATE TABLE `member` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`zone` text NOT NULL,
	`locale` text DEFAULT 'pt-BR' NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `member_role` ON `member` (`clinic_id`,`role`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `member_name` ON `member` (`clinic_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `care_link` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_sort_name` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_link_open` ON `care_link` (`clinic_id`,`patient_id`,`psychologist_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `care_link_caseload` ON `care_link` (`clinic_id`,`psychologist_id`,`patient_sort_name`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `check_in` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`mood` integer NOT NULL,
	`energy` integer,
	`anxiety` integer,
	`sleep` integer,
	`occurred_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `check_in_own` ON `check_in` (`clinic_id`,`patient_id`,`occurred_at`,`id`);--> statement-breakpoint
CREATE TABLE `diary_comment` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`entry_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`author_id` text NOT NULL,
	`content_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `diary_comment_entry` ON `diary_comment` (`clinic_id`,`entry_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `diary_entry` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`title_sealed` text NOT NULL,
	`content_sealed` text NOT NULL,
	`tags_sealed` text NOT NULL,
	`mood` integer NOT NULL,
	`is_private` integer NOT NULL,
	`occurred_at` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	`comment_count` integer DEFAULT 0 NOT NULL,
	`reader_count` integer DEFAULT 0 NOT NULL,
	`new_comments` integer DEFAULT 0 NOT NULL,
	`unread_by` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `diary_entry_own` ON `diary_entry` (`clinic_id`,`patient_id`,`occurred_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `diary_entry_mood` ON `diary_entry` (`clinic_id`,`patient_id`,`mood`,`occurred_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `diary_entry_shared` ON `diary_entry` (`clinic_id`,`patient_id`,`occurred_at`,`id`) WHERE deleted_at is null and is_private = 0;--> statement-breakpoint
CREATE INDEX `diary_entry_shared_mood` ON `diary_entry` (`clinic_id`,`patient_id`,`mood`,`occurred_at`,`id`) WHERE deleted_at is null and is_private = 0;--> statement-breakpoint
CREATE INDEX `diary_entry_new_comments` ON `diary_entry` (`clinic_id`,`patient_id`) WHERE deleted_at is null and new_comments > 0;--> statement-breakpoint
CREATE INDEX `diary_entry_deleted` ON `diary_entry` (`deleted_at`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE TABLE `diary_read` (
	`clinic_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`reader_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `entry_id`, `reader_id`)
);
--> statement-breakpoint
CREATE TABLE `diary_tag` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`tag_blind` text NOT NULL,
	`mood` integer NOT NULL,
	`is_private` integer NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `entry_id`, `tag_blind`)
);
--> statement-breakpoint
CREATE INDEX `diary_tag_find` ON `diary_tag` (`clinic_id`,`patient_id`,`tag_blind`,`place`,`entry_id`);--> statement-breakpoint
CREATE INDEX `diary_tag_mood` ON `diary_tag` (`clinic_id`,`patient_id`,`tag_blind`,`mood`,`place`,`entry_id`);--> statement-breakpoint
CREATE INDEX `diary_tag_shared` ON `diary_tag` (`clinic_id`,`patient_id`,`tag_blind`,`place`,`entry_id`) WHERE is_private = 0;--> statement-breakpoint
CREATE INDEX `diary_tag_shared_mood` ON `diary_tag` (`clinic_id`,`patient_id`,`tag_blind`,`mood`,`place`,`entry_id`) WHERE is_private = 0;--> statement-breakpoint
CREATE TABLE `diary_unread` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`, `patient_id`, `entry_id`)
);
--> statement-breakpoint
CREATE INDEX `diary_unread_entry` ON `diary_unread` (`clinic_id`,`entry_id`);