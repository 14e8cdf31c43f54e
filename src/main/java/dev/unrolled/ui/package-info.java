/** The window: one panel for each question that a user asks, binding drawing controls to the view models. */
package dev.unrolled.ui;
