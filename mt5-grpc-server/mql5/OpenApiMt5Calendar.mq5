//+------------------------------------------------------------------+
//| OpenApiMt5Calendar.mq5                                           |
//| Writes the economic calendar into the common folder of the       |
//| terminals, where open-api-mt5 reads it. It never trades.         |
//| How to install it, and the format: docs/calendar.md              |
//+------------------------------------------------------------------+
#property copyright   "open-api-mt5"
#property version     "1.00"
#property description "Writes the economic calendar for open-api-mt5"
#property service

input int UpdateMinutes = 5;  // Minutes between two exports
input int DaysBack      = 60; // Days of past releases
input int DaysAhead     = 60; // Days of coming releases

#define TARGET_FILE    "open-api-mt5\\calendar.csv"
#define DRAFT_FILE     "open-api-mt5\\calendar.tmp"
#define MAGIC          "#open-api-mt5-calendar"
#define FORMAT_VERSION "1"
#define DAY_SECONDS    86400
// One request for everything runs into the time limit of the terminal (error 5401).
#define WINDOW_SECONDS (30 * DAY_SECONDS)
#define ATTEMPTS       5
#define RETRY_SECONDS  60

//+------------------------------------------------------------------+
//| Exports until the service is stopped                             |
//+------------------------------------------------------------------+
void OnStart()
  {
   if(UpdateMinutes < 1 || DaysBack < 0 || DaysAhead < 0)
     {
      Print("Cannot export the calendar: UpdateMinutes must be at least 1, DaysBack and DaysAhead must not be negative");
      return;
     }
   PrintFormat("Exporting the calendar every %d min to %s\\Files\\%s",
               UpdateMinutes, TerminalInfoString(TERMINAL_COMMONDATA_PATH), TARGET_FILE);
   while(!IsStopped())
     {
      bool done = Export();
      Pause(done ? UpdateMinutes * 60 : RETRY_SECONDS);
     }
  }

//+------------------------------------------------------------------+
//| Waits, but not longer than the service runs                      |
//+------------------------------------------------------------------+
void Pause(const int seconds)
  {
   for(int i = 0; i < seconds && !IsStopped(); i++)
      Sleep(1000);
  }

//+------------------------------------------------------------------+
//| Writes one export; an export is whole or does not appear         |
//+------------------------------------------------------------------+
bool Export()
  {
   if(!(bool)TerminalInfoInteger(TERMINAL_CONNECTED))
     {
      Print("Cannot export the calendar: the terminal is not connected to its trade server");
      return(false);
     }
   MqlCalendarCountry countries[];
   ResetLastError();
   int count = CalendarCountries(countries);
   if(count <= 0)
     {
      PrintFormat("Cannot export the calendar: CalendarCountries() gave no country, error %d", GetLastError());
      return(false);
     }
   ResetLastError();
   int file = FileOpen(DRAFT_FILE, FILE_WRITE | FILE_TXT | FILE_ANSI | FILE_COMMON, 0, CP_UTF8);
   if(file == INVALID_HANDLE)
     {
      PrintFormat("Cannot export the calendar: FileOpen() of %s failed, error %d", DRAFT_FILE, GetLastError());
      return(false);
     }
   datetime now = TimeTradeServer();
   int releases = 0;
   bool complete = WriteHead(file, now);
   for(int i = 0; i < count && complete; i++)
      complete = !IsStopped() && WriteCountry(file, countries[i], now, releases);
   FileClose(file);
   if(!complete)
     {
      if(!FileDelete(DRAFT_FILE, FILE_COMMON))
         PrintFormat("Cannot delete %s, error %d", DRAFT_FILE, GetLastError());
      return(false);
     }
   return(Publish(releases));
  }

//+------------------------------------------------------------------+
//| Writes the two lines before the releases                         |
//+------------------------------------------------------------------+
bool WriteHead(const int file, const datetime now)
  {
   string columns = "value_id\tevent_id\ttime\tperiod\trevision\tactual_value\tprev_value\trevised_prev_value"
                    "\tforecast_value\timpact_type\tcountry_id\tcountry_code\tcountry_name\tcurrency\tevent_name"
                    "\tevent_code\tevent_type\tsector\tfrequency\ttime_mode\tunit\timportance\tmultiplier\tdigits"
                    "\tsource_url";
   return(WriteLine(file, MAGIC + "\t" + FORMAT_VERSION + "\t" + IntegerToString((long)now)) && WriteLine(file, columns));
  }

//+------------------------------------------------------------------+
//| Writes all releases of a country, one window of time at a time   |
//+------------------------------------------------------------------+
bool WriteCountry(const int file, const MqlCalendarCountry &country, const datetime now, int &releases)
  {
   datetime last = now + DaysAhead * DAY_SECONDS;
   for(datetime from = now - DaysBack * DAY_SECONDS; from < last; from += WINDOW_SECONDS)
     {
      datetime to = from + WINDOW_SECONDS;
      if(to > last)
         to = last;
      MqlCalendarValue values[];
      if(!ReadWindow(country.code, from, to, values))
         return(false);
      int count = ArraySize(values);
      for(int i = 0; i < count; i++)
        {
         MqlCalendarEvent details;
         ResetLastError();
         if(!CalendarEventById(values[i].event_id, details))
           {
            PrintFormat("Cannot export the calendar: CalendarEventById() failed, error %d, event %I64u",
                        GetLastError(), values[i].event_id);
            return(false);
           }
         if(!WriteLine(file, Release(values[i], details, country)))
            return(false);
         releases++;
        }
     }
   return(true);
  }

//+------------------------------------------------------------------+
//| Reads the releases of a country with from <= time < to           |
//+------------------------------------------------------------------+
bool ReadWindow(const string code, const datetime from, const datetime to, MqlCalendarValue &values[])
  {
   int error = 0;
   for(int attempt = 0; attempt < ATTEMPTS && !IsStopped(); attempt++)
     {
      ArrayFree(values);
      ResetLastError();
      // The function returns a count or a success flag, by build; the array and the error code tell the same in both.
      int found = (int)CalendarValueHistory(values, from, to, code);
      error = GetLastError();
      if(error == 0 || (error == ERR_CALENDAR_NO_DATA && found <= 0))
         return(true);
      Pause(1);
     }
   PrintFormat("Cannot export the calendar: CalendarValueHistory() failed, error %d, country %s, from %s to %s",
               error, code, TimeToString(from), TimeToString(to));
   return(false);
  }

//+------------------------------------------------------------------+
//| One release as a line                                            |
//+------------------------------------------------------------------+
string Release(const MqlCalendarValue &value, const MqlCalendarEvent &details, const MqlCalendarCountry &country)
  {
   string line = IntegerToString((long)value.id);
   line += "\t" + IntegerToString((long)value.event_id);
   line += "\t" + IntegerToString((long)value.time);
   line += "\t" + IntegerToString((long)value.period);
   line += "\t" + IntegerToString(value.revision);
   line += "\t" + Figure(value.actual_value);
   line += "\t" + Figure(value.prev_value);
   line += "\t" + Figure(value.revised_prev_value);
   line += "\t" + Figure(value.forecast_value);
   line += "\t" + IntegerToString((int)value.impact_type);
   line += "\t" + IntegerToString((long)country.id);
   line += "\t" + Text(country.code);
   line += "\t" + Text(country.name);
   line += "\t" + Text(country.currency);
   line += "\t" + Text(details.name);
   line += "\t" + Text(details.event_code);
   line += "\t" + IntegerToString((int)details.type);
   line += "\t" + IntegerToString((int)details.sector);
   line += "\t" + IntegerToString((int)details.frequency);
   line += "\t" + IntegerToString((int)details.time_mode);
   line += "\t" + IntegerToString((int)details.unit);
   line += "\t" + IntegerToString((int)details.importance);
   line += "\t" + IntegerToString((int)details.multiplier);
   line += "\t" + IntegerToString((long)details.digits);
   line += "\t" + Text(details.source_url);
   return(line);
  }

//+------------------------------------------------------------------+
//| A figure times 1,000,000, empty while it is not set              |
//+------------------------------------------------------------------+
string Figure(const long value)
  {
   return(value == LONG_MIN ? "" : IntegerToString(value));
  }

//+------------------------------------------------------------------+
//| A text without the characters that end a cell or a line          |
//+------------------------------------------------------------------+
string Text(string text)
  {
   StringReplace(text, "\t", " ");
   StringReplace(text, "\r", " ");
   StringReplace(text, "\n", " ");
   return(text);
  }

//+------------------------------------------------------------------+
//| Writes a line                                                    |
//+------------------------------------------------------------------+
bool WriteLine(const int file, const string line)
  {
   ResetLastError();
   if(FileWriteString(file, line + "\n") > 0)
      return(true);
   PrintFormat("Cannot export the calendar: FileWriteString() failed, error %d", GetLastError());
   return(false);
  }

//+------------------------------------------------------------------+
//| Puts the draft in the place of the last export                   |
//+------------------------------------------------------------------+
bool Publish(const int releases)
  {
   int error = 0;
   for(int attempt = 0; attempt < ATTEMPTS; attempt++)
     {
      ResetLastError();
      if(FileMove(DRAFT_FILE, FILE_COMMON, TARGET_FILE, FILE_COMMON | FILE_REWRITE))
        {
         PrintFormat("Exported the calendar: %d releases", releases);
         return(true);
        }
      error = GetLastError();
      Sleep(200); // somebody may be reading the last export at this moment
     }
   PrintFormat("Cannot export the calendar: FileMove() to %s failed, error %d", TARGET_FILE, error);
   return(false);
  }
