using NewsFeed.Web.Commands;

return await CommandLine.RunAsync(args);
