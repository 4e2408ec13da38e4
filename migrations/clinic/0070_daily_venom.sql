CREATE TABLE `transcript` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`file_id` text NOT NULL,
	`status` text NOT NULL,
	`text_sealed` text,
	`reason` text,
	`model` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`seen_by` text,
	`seen_at` integer,
	`corrected_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcript_file` ON `transcript` (`clinic_id`,`entry_id`,`file_id`);--> statement-breakpoint
CREATE INDEX `transcript_patient` ON `transcript` (`clinic_id`,`patient_id`,`id`);