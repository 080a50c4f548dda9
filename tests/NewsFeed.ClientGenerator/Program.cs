using NewsFeed.ClientGenerator;

// Called by the build of the tests, with the file to write.
var document = await DocumentSource.ReadAsync(CancellationToken.None);
await File.WriteAllTextAsync(args[0], await GeneratedClient.FromAsync(document));
