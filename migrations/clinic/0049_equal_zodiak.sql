ALTER TABLE `member` ADD `surname` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `member_surname` ON `member` (`clinic_id`,`surname`,`sort_name`,`id`) WHERE listed = 1;--> statement-breakpoint
CREATE INDEX `member_role_surname` ON `member` (`clinic_id`,`role`,`surname`,`sort_name`,`id`);--> statement-breakpoint
UPDATE `member` SET `surname` = replace(`sort_name`, rtrim(`sort_name`, replace(`sort_name`, ' ', '')), '') WHERE instr(`sort_name`, ' ') > 0;
