CREATE TABLE `__new_care_handover` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`link_id` text,
	`patient_id` text NOT NULL,
	`from_id` text,
	`to_id` text NOT NULL,
	`why_sealed` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`status` text NOT NULL,
	`decided_at` integer,
	`reminded_at` integer,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
INSERT INTO `__new_care_handover`("clinic_id", "id", "link_id", "patient_id", "from_id", "to_id", "why_sealed", "proposed_by", "proposed_at", "expires_at", "status", "decided_at", "reminded_at", "version") SELECT "clinic_id", "id", "link_id", "patient_id", "from_id", "to_id", "why_sealed", "proposed_by", "proposed_at", "expires_at", "status", "decided_at", NULL, "version" FROM `care_handover`;--> statement-breakpoint
DROP TABLE `care_handover`;--> statement-breakpoint
ALTER TABLE `__new_care_handover` RENAME TO `care_handover`;--> statement-breakpoint
CREATE UNIQUE INDEX `care_handover_waiting` ON `care_handover` (`clinic_id`,`link_id`) WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX `care_handover_opening` ON `care_handover` (`clinic_id`,`patient_id`,`to_id`) WHERE status = 'waiting' and link_id is null;--> statement-breakpoint
CREATE INDEX `care_handover_to` ON `care_handover` (`clinic_id`,`to_id`) WHERE link_id is null;--> statement-breakpoint
CREATE INDEX `care_handover_remind` ON `care_handover` (`proposed_at`) WHERE status = 'waiting' and reminded_at is null;--> statement-breakpoint
CREATE INDEX `care_handover_declined` ON `care_handover` (`clinic_id`,`decided_at`) WHERE status = 'declined';--> statement-breakpoint
CREATE INDEX `care_handover_patient` ON `care_handover` (`clinic_id`,`patient_id`,`proposed_at`,`id`);--> statement-breakpoint
CREATE INDEX `care_link_patient` ON `care_link` (`clinic_id`,`patient_id`);