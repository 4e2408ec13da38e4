CREATE TABLE `access_doubt` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`audit_id` text NOT NULL,
	`cause` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`answer_sealed` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_doubt_one` ON `access_doubt` (`clinic_id`,`audit_id`);--> statement-breakpoint
CREATE INDEX `access_doubt_patient` ON `access_doubt` (`clinic_id`,`patient_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `access_doubt_open` ON `access_doubt` (`clinic_id`,`answered_at`,`asked_at`,`id`);--> statement-breakpoint
CREATE TABLE `break_glass` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`admin_id` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`approved_by` text,
	`opened_at` integer,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`reviewed_by` text,
	`reviewed_at` integer,
	`verdict` text,
	`remind_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `break_glass_asked` ON `break_glass` (`clinic_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `break_glass_pair` ON `break_glass` (`clinic_id`,`admin_id`,`patient_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `break_glass_remind` ON `break_glass` (`remind_at`);