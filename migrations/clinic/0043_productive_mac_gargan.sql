CREATE TABLE `takeout` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`step` integer DEFAULT 0 NOT NULL,
	`cursor` text,
	`parts` integer DEFAULT 0 NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ready_at` integer,
	`purge_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `takeout_own` ON `takeout` (`clinic_id`,`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `takeout_purge` ON `takeout` (`purge_at`);--> statement-breakpoint
CREATE TABLE `takeout_part` (
	`clinic_id` text NOT NULL,
	`takeout_id` text NOT NULL,
	`number` integer NOT NULL,
	`content_sealed` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `takeout_id`, `number`)
);
