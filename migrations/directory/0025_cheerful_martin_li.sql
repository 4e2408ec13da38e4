CREATE TABLE `erased_person` (
	`account_id` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL,
	`is_whole` integer NOT NULL,
	`is_pending` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `erased_person_at` ON `erased_person` (`erased_at`);--> statement-breakpoint
CREATE INDEX `erased_person_pending` ON `erased_person` (`is_pending`,`account_id`);--> statement-breakpoint
CREATE TABLE `legal_hold` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`clinic_id` text DEFAULT '' NOT NULL,
	`cause` text NOT NULL,
	`reason` text NOT NULL,
	`placed_by` text NOT NULL,
	`placed_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer,
	`lift_reason` text
);
--> statement-breakpoint
CREATE INDEX `legal_hold_account` ON `legal_hold` (`account_id`);--> statement-breakpoint
CREATE INDEX `legal_hold_clinic` ON `legal_hold` (`clinic_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `legal_hold_standing` ON `legal_hold` (`account_id`,`clinic_id`) WHERE lifted_at is null;--> statement-breakpoint
CREATE TABLE `retention_line` (
	`report_id` text NOT NULL,
	`rule` text NOT NULL,
	`plane` text NOT NULL,
	`clinic_id` text NOT NULL,
	`due` integer NOT NULL,
	`left` integer,
	PRIMARY KEY(`report_id`, `rule`, `plane`, `clinic_id`)
);
--> statement-breakpoint
CREATE INDEX `retention_line_clinic` ON `retention_line` (`clinic_id`,`report_id`);--> statement-breakpoint
CREATE TABLE `retention_report` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`made_at` integer NOT NULL,
	`runs_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	`ended_at` integer,
	`step` integer NOT NULL,
	`cursor` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retention_report_made` ON `retention_report` (`made_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `retention_report_open` ON `retention_report` ((1)) WHERE state in ('counting', 'standing', 'running');