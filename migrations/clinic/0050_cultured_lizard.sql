CREATE TABLE `person_export` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`account_id` text NOT NULL,
	`state` text NOT NULL,
	`places` text NOT NULL,
	`unit` integer DEFAULT 0 NOT NULL,
	`units` integer NOT NULL,
	`file_after` text,
	`zip` text NOT NULL,
	`chunks` integer DEFAULT 0 NOT NULL,
	`dir_chunks` integer DEFAULT 0 NOT NULL,
	`claimed_until_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ready_at` integer,
	`purge_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `person_export_own` ON `person_export` (`clinic_id`,`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_export_one` ON `person_export` (`clinic_id`,`member_id`) WHERE state in ('queued', 'running');--> statement-breakpoint
CREATE INDEX `person_export_purge` ON `person_export` (`purge_at`);