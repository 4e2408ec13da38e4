CREATE TABLE `issued_document` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text,
	`words_sealed` text NOT NULL,
	`code_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`opened_at` integer,
	`revoked_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_number` ON `issued_document` (`clinic_id`,`psychologist_id`,`number`);--> statement-breakpoint
CREATE INDEX `issued_document_own` ON `issued_document` (`clinic_id`,`patient_id`,`created_at`,`id`);