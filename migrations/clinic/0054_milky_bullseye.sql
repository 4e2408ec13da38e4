CREATE TABLE `ai_switch` (
	`clinic_id` text NOT NULL,
	`subject_id` text DEFAULT '' NOT NULL,
	`feature` text NOT NULL,
	`is_off` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `subject_id`, `feature`)
);
--> statement-breakpoint
CREATE TABLE `ai_use` (
	`clinic_id` text NOT NULL,
	`month` text NOT NULL,
	`calls` integer NOT NULL,
	`tokens` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `month`)
);
--> statement-breakpoint
CREATE TABLE `insight` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`entry_version` integer NOT NULL,
	`status` text NOT NULL,
	`asked_sealed` text,
	`text_sealed` text,
	`reason` text,
	`model` text,
	`prompt_version` integer NOT NULL,
	`content_blind` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `insight_entry` ON `insight` (`clinic_id`,`entry_id`);--> statement-breakpoint
CREATE INDEX `insight_own` ON `insight` (`clinic_id`,`patient_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `insight_rating` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`insight_id` text NOT NULL,
	`helpful` integer NOT NULL,
	`rated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `insight_id`)
);
