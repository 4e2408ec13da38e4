CREATE TABLE `safety_plan_version` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`version` integer NOT NULL,
	`steps_sealed` text NOT NULL,
	`author_id` text NOT NULL,
	`restored_from` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `safety_plan` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`review_every_days` integer NOT NULL,
	`review_due_at` integer NOT NULL,
	`reminded_at` integer,
	`reviewed_at` integer,
	`review_count` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`)
);
--> statement-breakpoint
CREATE INDEX `safety_plan_due` ON `safety_plan` (`review_due_at`) WHERE reminded_at is null;