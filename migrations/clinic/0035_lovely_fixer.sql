CREATE TABLE `risk_setting` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`kind` text NOT NULL,
	`is_on` integer NOT NULL,
	`value` real,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `psychologist_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `risk_signal` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`evidence_sealed` text NOT NULL,
	`raised_at` integer NOT NULL,
	`ended_at` integer,
	`acknowledged_at` integer,
	`note_sealed` text,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `risk_signal_standing` ON `risk_signal` (`clinic_id`,`patient_id`,`psychologist_id`,`kind`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `risk_signal_pair` ON `risk_signal` (`clinic_id`,`patient_id`,`psychologist_id`,`raised_at`,`id`);--> statement-breakpoint
CREATE TABLE `plan_sign` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`said_at` integer NOT NULL,
	`count` integer NOT NULL,
	`signs_sealed` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `plan_sign_own` ON `plan_sign` (`clinic_id`,`patient_id`,`said_at`,`id`);--> statement-breakpoint
ALTER TABLE `care_link` ADD `attention_kinds` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `attention` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `attention_order` integer GENERATED ALWAYS AS (-attention) VIRTUAL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `attention_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `care_link_by_attention` ON `care_link` (`clinic_id`,`psychologist_id`,`attention_order`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `care_link_judged` ON `care_link` (`attention_at`) WHERE ended_at is null;