CREATE TABLE `scale_answer` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`code` text NOT NULL,
	`sheet_version` integer NOT NULL,
	`assignment_id` text,
	`result_sealed` text NOT NULL,
	`answered_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `scale_answer_own` ON `scale_answer` (`clinic_id`,`patient_id`,`answered_at`,`id`);--> statement-breakpoint
CREATE INDEX `scale_answer_code` ON `scale_answer` (`clinic_id`,`patient_id`,`code`,`answered_at`,`id`);--> statement-breakpoint
CREATE TABLE `scale_assignment` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`code` text NOT NULL,
	`sheet_version` integer NOT NULL,
	`is_intake` integer NOT NULL,
	`every` text,
	`first_due_at` integer,
	`due_at` integer,
	`remind_at` integer,
	`status` text NOT NULL,
	`last_answered_at` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scale_assignment_open` ON `scale_assignment` (`clinic_id`,`patient_id`,`code`) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX `scale_assignment_own` ON `scale_assignment` (`clinic_id`,`patient_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `scale_assignment_due` ON `scale_assignment` (`remind_at`,`clinic_id`,`id`) WHERE remind_at is not null;--> statement-breakpoint
CREATE TABLE `scale_draft` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`code` text NOT NULL,
	`sheet_version` integer NOT NULL,
	`key` text NOT NULL,
	`values_sealed` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `invitation_intake` (
	`clinic_id` text NOT NULL,
	`invitation_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`code` text NOT NULL,
	`sheet_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `invitation_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `questionnaire` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`title` text NOT NULL,
	`size` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `questionnaire_own` ON `questionnaire` (`clinic_id`,`psychologist_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE TABLE `questionnaire_version` (
	`clinic_id` text NOT NULL,
	`questionnaire_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `questionnaire_id`, `version`)
);
