CREATE TABLE `care_word` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`words_sealed` text NOT NULL,
	`state` text NOT NULL,
	`given_by` text,
	`on_home` integer NOT NULL,
	`place` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `care_word_own` ON `care_word` (`clinic_id`,`patient_id`,`state`,`place`,`id`);--> statement-breakpoint
ALTER TABLE `care_cycle` ADD `agrees` integer;--> statement-breakpoint
ALTER TABLE `care_cycle` ADD `answer_sealed` text;--> statement-breakpoint
ALTER TABLE `care_cycle` ADD `answered_at` integer;