CREATE TABLE `file` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`name_sealed` text NOT NULL,
	`size` integer NOT NULL,
	`parts` integer NOT NULL,
	`width` integer,
	`height` integer,
	`duration` integer,
	`created_at` integer NOT NULL,
	`unused_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `file_unused` ON `file` (`unused_at`) WHERE unused_at is not null;--> statement-breakpoint
CREATE INDEX `file_unused_own` ON `file` (`clinic_id`,`owner_id`) WHERE unused_at is not null;--> statement-breakpoint
CREATE TABLE `upload` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`offset` integer NOT NULL,
	`size` integer NOT NULL,
	`name_sealed` text NOT NULL,
	`width` integer,
	`height` integer,
	`duration` integer,
	`file_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `upload_own` ON `upload` (`clinic_id`,`owner_id`);--> statement-breakpoint
CREATE INDEX `upload_expires` ON `upload` (`expires_at`);--> statement-breakpoint
CREATE TABLE `file_use` (
	`clinic_id` text NOT NULL,
	`target_kind` text NOT NULL,
	`target_id` text NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`clinic_id`, `target_kind`, `target_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `file_use_file` ON `file_use` (`clinic_id`,`file_id`);--> statement-breakpoint
CREATE TABLE `office_hours` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`week` text NOT NULL,
	`reply_time` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`)
);
--> statement-breakpoint
ALTER TABLE `member` ADD `avatar_file_id` text;--> statement-breakpoint
ALTER TABLE `diary_entry` ADD `files_sealed` text;