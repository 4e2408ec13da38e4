CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` text DEFAULT '' NOT NULL,
	`known_at` integer NOT NULL,
	`what` text NOT NULL,
	`kinds` text NOT NULL,
	`risks` text NOT NULL,
	`measures` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`authority_told_at` integer,
	`words` text,
	`people_told_at` integer,
	`closed_at` integer,
	`report` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `incident_known` ON `incident` (`known_at`,`id`);--> statement-breakpoint
CREATE INDEX `incident_clinic` ON `incident` (`clinic_id`,`known_at`);--> statement-breakpoint
CREATE TABLE `incident_note` (
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`noted_at` integer NOT NULL,
	PRIMARY KEY(`incident_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `incident_person` (
	`incident_id` text NOT NULL,
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`incident_id`, `clinic_id`, `member_id`)
);
--> statement-breakpoint
CREATE INDEX `incident_person_member` ON `incident_person` (`member_id`);--> statement-breakpoint
CREATE INDEX `incident_person_clinic` ON `incident_person` (`clinic_id`,`incident_id`);