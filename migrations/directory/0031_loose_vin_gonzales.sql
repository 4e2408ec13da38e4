CREATE TABLE `incident_listing` (
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`clinic_id` text NOT NULL,
	`look` text NOT NULL,
	`state` text NOT NULL,
	`place_at` integer NOT NULL,
	`place_id` text NOT NULL,
	`turn` integer NOT NULL,
	`found` integer NOT NULL,
	`by` text NOT NULL,
	`listed_at` integer NOT NULL,
	`left_by` text,
	`left_at` integer,
	`left_why` text,
	`correction` text,
	PRIMARY KEY(`incident_id`, `number`)
);
--> statement-breakpoint
CREATE INDEX `incident_listing_clinic` ON `incident_listing` (`clinic_id`,`incident_id`);--> statement-breakpoint
CREATE INDEX `incident_listing_by` ON `incident_listing` (`by`);--> statement-breakpoint
ALTER TABLE `incident_person` ADD `listings` text DEFAULT ',' NOT NULL;--> statement-breakpoint
ALTER TABLE `incident_person` ADD `telling_at` integer;--> statement-breakpoint
ALTER TABLE `incident_person` ADD `corrected_by` integer;--> statement-breakpoint
ALTER TABLE `incident_person` ADD `corrected_at` integer;--> statement-breakpoint
CREATE INDEX `incident_person_untold` ON `incident_person` (`incident_id`,`clinic_id`,`member_id`) WHERE told_at is null and corrected_by is null;