CREATE TABLE `care_cycle` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`patient_id` text NOT NULL,
	`cycle` text NOT NULL,
	`why_sealed` text,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `care_cycle_patient` ON `care_cycle` (`clinic_id`,`patient_id`,`set_at`,`id`);--> statement-breakpoint
CREATE TABLE `care_guardian` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`birth_date` text NOT NULL,
	`name_sealed` text,
	`relation_sealed` text,
	`authorised_on` text,
	`authorised_way` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`)
);
--> statement-breakpoint
CREATE TABLE `care_handover` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`link_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`why_sealed` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`status` text NOT NULL,
	`decided_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_handover_waiting` ON `care_handover` (`clinic_id`,`link_id`) WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX `care_handover_patient` ON `care_handover` (`clinic_id`,`patient_id`,`proposed_at`,`id`);