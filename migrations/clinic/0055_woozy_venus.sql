CREATE TABLE `achievement_act` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`done_at` integer NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `key`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `achievement_act_number` ON `achievement_act` (`clinic_id`,`patient_id`,`number`);--> statement-breakpoint
CREATE TABLE `achievement_badge` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`code` text NOT NULL,
	`earned_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `code`)
);
--> statement-breakpoint
CREATE TABLE `achievement_challenge` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`week` text NOT NULL,
	`code` text NOT NULL,
	`chosen_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`clinic_id`, `patient_id`, `week`)
);
--> statement-breakpoint
CREATE TABLE `achievement_day` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`day` text NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `achievement_profile` (
	`clinic_id` text NOT NULL,
	`patient_id` text NOT NULL,
	`is_on` integer NOT NULL,
	`is_shown` integer NOT NULL,
	`xp` integer NOT NULL,
	`active_days` integer NOT NULL,
	`kind_days` text NOT NULL,
	`pauses` text NOT NULL,
	`off_spans` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `patient_id`)
);
