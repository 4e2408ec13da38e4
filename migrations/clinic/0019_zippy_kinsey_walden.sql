CREATE TABLE `waiting_for_slot` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`psychologist_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`from_day` text,
	`until_day` text,
	`periods` text NOT NULL,
	`has_open` integer NOT NULL,
	`version` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `waiting_for_slot_one` ON `waiting_for_slot` (`clinic_id`,`psychologist_id`,`patient_id`);--> statement-breakpoint
CREATE INDEX `waiting_for_slot_queue` ON `waiting_for_slot` (`clinic_id`,`psychologist_id`,`joined_at`,`id`);--> statement-breakpoint
CREATE INDEX `waiting_for_slot_own` ON `waiting_for_slot` (`clinic_id`,`patient_id`);--> statement-breakpoint
CREATE INDEX `waiting_for_slot_over` ON `waiting_for_slot` (`expires_at`);