#!/usr/bin/env Rscript
# Works A and AB by data.table: by_r.R WORK FILE [THREADS].

suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
work <- arguments[1]
if (length(arguments) > 2) setDTthreads(as.integer(arguments[3]))
sides <- paste0(rep(c("imp_", "perf_"), each = 20), 1:20)
survey <- fread(arguments[2], select = c("segment", sides), colClasses = list(integer = sides))

# The map of some respondents: for each criterion n, means, standard deviations, t.
map <- function(data) {
  rows <- lapply(1:20, function(criterion) {
    i <- data[[paste0("imp_", criterion)]]
    p <- data[[paste0("perf_", criterion)]]
    d <- i - p
    rated <- !is.na(d)
    i <- i[rated]; p <- p[rated]; d <- d[rated]
    list(n = length(d), importance = mean(i), importance_sd = sd(i), performance = mean(p),
         performance_sd = sd(p), gap = mean(d), gap_sd = sd(d), t = mean(d) / (sd(d) / sqrt(length(d))))
  })
  rbindlist(rows)
}

total <- map(survey)
place <- function(map) {
  high <- paste(map$importance >= mean(total$importance), map$performance >= mean(total$performance))
  map$quadrant <- c("TRUE FALSE" = "concentrate_here", "TRUE TRUE" = "keep_up",
                    "FALSE FALSE" = "low_priority", "FALSE TRUE" = "possible_overkill")[high]
  map
}
json <- function(map) {
  text <- lapply(names(map), function(name) {
    column <- map[[name]]
    sprintf("\"%s\": %s", name, if (is.character(column)) dQuote(column, FALSE) else sprintf("%.17g", column))
  })
  paste0("[", paste0("{", do.call(paste, c(text, sep = ", ")), "}", collapse = ", "), "]")
}

levels <- if (work == "AB") sort(unique(survey$segment)) else character()
by <- vapply(levels, function(level) json(place(map(survey[segment == level]))), "")
segments <- paste(sprintf("\"%s\": %s", levels, by), collapse = ", ")
cat(sprintf("{\"criteria\": %s, \"segments\": {%s}}\n", json(place(total)), segments))
