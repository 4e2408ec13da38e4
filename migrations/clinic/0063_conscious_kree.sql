CREATE TABLE `regimen_mark` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`regimen_id` text NOT NULL,
	`slot` text NOT NULL,
	`state` text NOT NULL,
	`reason_sealed` text,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `regimen_id`, `slot`)
);
--> statement-breakpoint
CREATE INDEX `regimen_mark_own` ON `regimen_mark` (`clinic_id`,`patient_id`,`slot`);--> statement-breakpoint
CREATE TABLE `regimen` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`kind` text NOT NULL,
	`words_sealed` text NOT NULL,
	`times` text NOT NULL,
	`reminds` integer NOT NULL,
	`is_shared` integer NOT NULL,
	`since` text NOT NULL,
	`next_reminder_at` integer,
	`ended_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `regimen_active` ON `regimen` (`clinic_id`,`patient_id`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `regimen_reminder` ON `regimen` (`next_reminder_at`) WHERE next_reminder_at is not null;