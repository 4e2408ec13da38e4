CREATE TABLE `agreement` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` integer NOT NULL,
	`hash` text NOT NULL,
	`status` text NOT NULL,
	`is_required` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`opened_at` integer,
	`answered_at` integer,
	`proof_sealed` text,
	`reply_sealed` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_waiting` ON `agreement` (`clinic_id`,`patient_id`,`psychologist_id`,`kind`) WHERE status = 'sent';--> statement-breakpoint
CREATE INDEX `agreement_own` ON `agreement` (`clinic_id`,`patient_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `agreement_hers` ON `agreement` (`clinic_id`,`psychologist_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE TABLE `agreement_text` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`words` text NOT NULL,
	`hash` text NOT NULL,
	`sends_to_new` integer NOT NULL,
	`is_required` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`, `kind`, `version`)
);
