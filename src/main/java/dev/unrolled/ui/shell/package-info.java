/** What surrounds every view: top bar, menus, rail, status bar, messages. */
package dev.unrolled.ui.shell;
