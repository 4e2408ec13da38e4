CREATE TABLE `mood_day` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`own_1` integer NOT NULL,
	`own_2` integer NOT NULL,
	`own_3` integer NOT NULL,
	`own_4` integer NOT NULL,
	`own_5` integer NOT NULL,
	`own_hours` text NOT NULL,
	`own_tags` text NOT NULL,
	`shared_1` integer NOT NULL,
	`shared_2` integer NOT NULL,
	`shared_3` integer NOT NULL,
	`shared_4` integer NOT NULL,
	`shared_5` integer NOT NULL,
	`shared_hours` text NOT NULL,
	`shared_tags` text NOT NULL,
	`energy_count` integer NOT NULL,
	`energy_total` integer NOT NULL,
	`anxiety_count` integer NOT NULL,
	`anxiety_total` integer NOT NULL,
	`sleep_count` integer NOT NULL,
	`sleep_total` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `day`)
);
--> statement-breakpoint
ALTER TABLE `diary_entry` ADD `emotions_sealed` text;--> statement-breakpoint
ALTER TABLE `diary_entry` ADD `wall_clock` text;--> statement-breakpoint
CREATE INDEX `diary_entry_uncounted` ON `diary_entry` (`clinic_id`,`patient_id`) WHERE wall_clock is null;--> statement-breakpoint
ALTER TABLE `check_in` ADD `emotions_sealed` text;--> statement-breakpoint
ALTER TABLE `check_in` ADD `wall_clock` text;--> statement-breakpoint
CREATE INDEX `check_in_uncounted` ON `check_in` (`clinic_id`,`patient_id`) WHERE wall_clock is null;