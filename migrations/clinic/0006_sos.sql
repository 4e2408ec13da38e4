CREATE TABLE `emergency_contact` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`name_sealed` text NOT NULL,
	`relation_sealed` text,
	`phone_sealed` text NOT NULL,
	`consented_at` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `emergency_contact_patient` ON `emergency_contact` (`clinic_id`,`patient_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `sos_alert` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`severity` text NOT NULL,
	`status` text NOT NULL,
	`raised_at` integer NOT NULL,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`closed_at` integer,
	`closed_by` text,
	`outcome` text,
	`message_sealed` text,
	`location_sealed` text,
	`note_sealed` text,
	`feelings_sealed` text,
	`policy` text NOT NULL,
	`rev` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sos_alert_list` ON `sos_alert` (`clinic_id`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `sos_alert_patient` ON `sos_alert` (`clinic_id`,`patient_id`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `sos_alert_live` ON `sos_alert` (`clinic_id`,`id`) WHERE status in ('open', 'acknowledged', 'unanswered');--> statement-breakpoint
CREATE TABLE `sos_event` (
	`clinic_id` text NOT NULL,
	`alert_id` text NOT NULL,
	`seq` integer NOT NULL,
	`happened_at` integer NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`who_id` text,
	`data` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `alert_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `sos_month` (
	`clinic_id` text NOT NULL,
	`month` text NOT NULL,
	`bucket` integer NOT NULL,
	`alerts` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `month`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `sos_cover` (
	`clinic_id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`substitute_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `psychologist_id`)
);
--> statement-breakpoint
CREATE TABLE `sos_policy` (
	`clinic_id` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL
);
